extension PageTemplates {
    /// The data steward's page. `w` holds the words of the reader's language.
    static let waveReport = #"""
        <!doctype html>
        <html lang="{{language}}">
        {{> head}}
        <body>
        {{#isInvented}}
        <p class="invented" role="note">{{w.invented}}</p>
        {{/isInvented}}
        <header class="wrap">
        <p class="over">{{title}} · {{w.reportTitle}}</p>
        <h1>{{verdict}}</h1>
        {{#isOpen}}
        <p class="lead">{{w.allMet}}</p>
        {{/isOpen}}
        {{#hasReasons}}
        <p class="lead">{{w.missingForPublication}}</p>
        <ul class="reasons">
        {{#reasons}}
        <li>{{.}}</li>
        {{/reasons}}
        </ul>
        {{/hasReasons}}
        {{#signOff}}
        <p class="soft">{{.}}</p>
        {{/signOff}}
        <p class="soft">{{w.run}} {{run}} · {{generatedAt}}</p>
        </header>
        <main class="wrap">

        <section aria-labelledby="figures">
        <h2 id="figures">{{w.figures}}</h2>
        <div class="card">
        <p class="big"><strong>{{receivedCount}}</strong> {{receivedOf}}</p>
        <div class="stack" aria-hidden="true">{{#shares}}<i class="{{standingClass}}" style="flex-grow:{{count}}"></i>{{/shares}}</div>
        <ul class="legend">
        {{#shares}}
        <li><i class="dot {{standingClass}}"></i><strong>{{count}}</strong> {{label}}</li>
        {{/shares}}
        </ul>
        </div>
        <dl class="figures">
        {{#figures}}
        <div class="card {{figureClass}}"><dt>{{label}}</dt><dd>{{value}}</dd><dd class="soft">{{note}}</dd></div>
        {{/figures}}
        </dl>
        </section>

        {{#hasDisputes}}
        <section aria-labelledby="disputes">
        <h2 id="disputes">{{disputesTitle}}</h2>
        <p class="soft">{{w.disputesNote}}</p>
        {{#disputes}}
        <article class="card dispute">
        <h3><a href="#{{disputeAnchor}}"><span class="code">{{code}}</span> {{name}}</a></h3> <span class="chip to_decide">{{w.contested}}</span>
        <p>{{what}}</p>
        <blockquote>{{words}}</blockquote>
        <p class="soft">{{place}} · {{ruleID}}</p>
        </article>
        {{/disputes}}
        </section>
        {{/hasDisputes}}

        <section aria-labelledby="initiatives">
        <h2 id="initiatives">{{w.initiatives}}</h2>
        <p class="soft">{{w.initiativesNote}}</p>
        <form class="filter" hidden>
        <label>{{w.filter}} <input type="search" autocomplete="off"></label>
        <fieldset><legend class="unseen">{{w.standing}}</legend>
        <button type="button" aria-pressed="true" data-standing="">{{w.all}} <b>{{rollCount}}</b></button>
        {{#shares}}
        <button type="button" aria-pressed="false" data-standing="{{standingClass}}">{{label}} <b>{{count}}</b></button>
        {{/shares}}
        </fieldset>
        <output class="unseen"></output>
        </form>
        <table id="roll" class="rows">
        <thead><tr><th scope="col">{{w.initiative}}</th><th scope="col">{{w.standing}}</th><th scope="col" class="n">{{w.toCorrect}}</th><th scope="col" class="n">{{w.toConfirm}}</th><th scope="col" class="n">{{w.round}}</th><th scope="col">{{w.changes}}</th><th scope="col">{{w.received}}</th></tr></thead>
        <tbody>
        {{#roll}}
        <tr data-standing="{{standingClass}}"{{^anchor}} class="idle"{{/anchor}}>
        <th scope="row"><a{{#anchor}} href="#{{anchor}}"{{/anchor}}><span class="code">{{code}}</span> {{name}}</a></th>
        <td data-sort="{{standingOrder}}"><span class="chip {{standingClass}}">{{label}}</span></td>
        <td class="n{{^errors}} zero{{/errors}}" data-label="{{w.toCorrect}}">{{#errors}}<b class="count error">{{errors}}</b>{{/errors}}{{^errors}}<span class="soft">{{none}}</span>{{/errors}}</td>
        <td class="n{{^warnings}} zero{{/warnings}}" data-label="{{w.toConfirm}}">{{#warnings}}<b class="count warning">{{warnings}}</b>{{/warnings}}{{^warnings}}<span class="soft">{{none}}</span>{{/warnings}}</td>
        <td class="n" data-label="{{w.round}}">{{round}}</td>
        <td data-label="{{w.changes}}">{{changes}}</td>
        <td class="soft day" data-label="{{w.received}}" data-sort="{{receivedSort}}">{{receivedDay}}{{#late}} <span class="late">{{late}}</span>{{/late}}</td>
        </tr>
        {{/roll}}
        </tbody>
        </table>
        <p class="soft none" hidden>{{w.noMatch}}</p>
        </section>

        {{#hasEntries}}
        <section aria-labelledby="findings">
        <h2 id="findings">{{w.findings}}</h2>
        <p class="soft">{{w.findingsNote}}</p>
        {{#entries}}
        {{> initiative}}
        {{/entries}}
        </section>
        {{/hasEntries}}

        {{#evidence}}
        {{> evidence}}
        {{/evidence}}

        {{#health}}
        {{> rules}}
        {{/health}}

        {{#hasTrials}}
        <section aria-labelledby="trials">
        <h2 id="trials">{{w.trials}}</h2>
        <p class="soft">{{w.trialsNote}}</p>
        {{#trials}}
        <article class="card">
        <h3><span class="code">{{ruleID}}</span> {{title}}</h3>
        <p class="soft">{{count}}</p>
        <ul class="plain">
        {{#found}}
        <li><span class="code">{{code}}</span> {{name}}: {{what}} <span class="soft">{{place}}</span></li>
        {{/found}}
        </ul>
        </article>
        {{/trials}}
        </section>
        {{/hasTrials}}

        {{#maturity}}
        {{> levels}}
        {{/maturity}}

        {{#hasReturned}}
        <section aria-labelledby="returned">
        <h2 id="returned">{{w.returnedFiles}}</h2>
        {{#returned}}
        <article class="card returned">
        <h3>{{fileName}}</h3>
        <p>{{explanation}}</p>
        <p class="soft">{{#sender}}{{sender}} · {{/sender}}{{receivedAt}}</p>
        </article>
        {{/returned}}
        </section>
        {{/hasReturned}}

        {{#hasNotes}}
        <section aria-labelledby="notes">
        <h2 id="notes">{{w.notes}}</h2>
        <ul class="plain">
        {{#notes}}
        <li>{{.}}</li>
        {{/notes}}
        </ul>
        </section>
        {{/hasNotes}}
        </main>
        <footer class="wrap">
        <h2>{{w.provenance}}</h2>
        <dl class="facts">
        {{#provenance}}
        <div><dt>{{label}}</dt><dd>{{value}}</dd></div>
        {{/provenance}}
        </dl>
        </footer>
        <script nonce="{{nonce}}">{{{script}}}</script>
        </body>
        </html>

        """#
}
