extension PageTemplates {
    /// The gestor's page: what is asked of this initiative, and of no other.
    static let corrections = #"""
        <!doctype html>
        <html lang="{{language}}">
        {{> head}}
        <body class="letter">
        {{#isInvented}}
        <p class="invented" role="note">{{w.invented}}</p>
        {{/isInvented}}
        <header class="wrap">
        <p class="over">{{title}}</p>
        <h1>{{greeting}}</h1>
        <p class="lead">{{lead}}</p>
        {{#later}}
        <p class="lead">{{later}}</p>
        {{/later}}
        <dl class="facts">
        {{#facts}}
        <div><dt>{{label}}</dt><dd>{{value}}</dd></div>
        {{/facts}}
        </dl>
        </header>
        <main class="wrap">
        {{#hasSteps}}
        <section class="card steps" aria-labelledby="steps">
        <h2 id="steps">{{w.steps}}</h2>
        <ol>
        {{#steps}}
        <li>{{.}}</li>
        {{/steps}}
        </ol>
        <p class="soft">{{w.contest}}</p>
        </section>
        {{/hasSteps}}
        {{#groups}}
        <section aria-labelledby="{{groupID}}">
        <h2 id="{{groupID}}">{{groupTitle}} <span class="count {{groupClass}}">{{groupCount}}</span></h2>
        <p class="soft">{{groupNote}}</p>
        <ol class="findings">
        {{#points}}
        {{> finding}}
        {{/points}}
        </ol>
        </section>
        {{/groups}}
        {{#thanks}}
        <section aria-labelledby="thanks">
        <h2 id="thanks">{{thanks}}</h2>
        <ul class="fixed">
        {{#settled}}
        <li>{{message}} <span class="rule">{{ruleID}}</span></li>
        {{/settled}}
        </ul>
        </section>
        {{/thanks}}
        {{#hasWaiting}}
        <details class="quiet"><summary>{{waitingTitle}}</summary>
        <p class="soft">{{w.waitingNote}}</p>
        <ul class="plain">
        {{#waiting}}
        <li>{{message}}{{#ruleID}} <span class="rule">{{ruleID}}</span>{{/ruleID}}</li>
        {{/waiting}}
        </ul>
        </details>
        {{/hasWaiting}}
        </main>
        <footer class="wrap">
        <p class="soft">{{signature}}</p>
        <p class="soft">{{footer}}</p>
        </footer>
        </body>
        </html>

        """#
}
