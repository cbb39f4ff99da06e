extension PageTemplates {
    /// The page's head: no network, the style inside.
    static let head = #"""
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="robots" content="noindex">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src {{#nonce}}'nonce-{{nonce}}'{{/nonce}}{{^nonce}}'none'{{/nonce}}">
        <title>{{documentTitle}}</title>
        <style>{{{style}}}</style>
        </head>
        """#

    /// One finding as a card: what, where, what to do, the rule small at the end.
    static let finding = #"""
        <li class="finding {{severityClass}}"{{#number}} value="{{number}}"{{/number}}>
        <p class="what">{{#number}}<span class="number" aria-hidden="true">{{number}}</span>{{/number}}{{what}}{{#badge}} <span class="chip to_decide">{{badge}}</span>{{/badge}}</p>
        <dl>
        <div><dt>{{w.where}}</dt><dd>{{place}}</dd></div>
        {{#fix}}
        <div><dt>{{w.how}}</dt><dd>{{fix}}{{#minimalFix}} <span class="minimal">{{minimalFix}}</span>{{/minimalFix}}</dd></div>
        {{/fix}}
        {{#hasValue}}
        <div><dt>{{w.value}}</dt><dd>{{value}}{{#expected}} · {{w.expected}} {{expected}}{{/expected}}{{#difference}} · {{w.difference}} {{difference}}{{/difference}}</dd></div>
        {{/hasValue}}
        {{#objection}}
        <div><dt>{{w.review}}</dt><dd>{{objection}}</dd></div>
        {{/objection}}
        {{#reply}}
        <div><dt>{{w.reply}}</dt><dd>{{reply}}</dd></div>
        {{/reply}}
        </dl>
        <p class="rule">{{#severityWord}}{{severityWord}} · {{/severityWord}}{{#stateWord}}{{stateWord}} · {{/stateWord}}{{ruleID}}</p>
        </li>
        """#

    /// One initiative, to be unfolded.
    static let initiative = #"""
        <details class="card" id="{{entryAnchor}}">
        <summary><h3><span class="code">{{code}}</span> {{name}}</h3> {{#asked}}<span class="soft asked">{{asked}}</span> {{/asked}}<span class="chip {{standingClass}}">{{label}}</span></summary>
        <p>{{state}}</p>
        <dl class="facts">
        {{#facts}}
        <div><dt>{{label}}</dt><dd>{{value}}</dd></div>
        {{/facts}}
        </dl>
        {{#hasPoints}}
        <ol class="findings">
        {{#points}}
        {{> finding}}
        {{/points}}
        </ol>
        {{#hasWaiting}}
        <ul class="plain">
        {{#waiting}}
        <li>{{.}}</li>
        {{/waiting}}
        </ul>
        {{/hasWaiting}}
        {{/hasPoints}}
        {{^hasPoints}}
        <p class="soft">{{w.noFindings}}</p>
        {{/hasPoints}}
        {{#hasFixed}}
        <h4>{{w.fixedSince}}</h4>
        <ul class="fixed">
        {{#fixed}}
        <li>{{message}} <span class="rule">{{ruleID}}</span></li>
        {{/fixed}}
        </ul>
        {{/hasFixed}}
        {{#hasScores}}
        <h4>{{w.scores}}</h4>
        <div class="scroll" role="region" tabindex="0" aria-label="{{w.scores}}">
        <table class="grid">
        <thead><tr><th scope="col">{{w.dimension}}</th><th scope="col">{{w.level}}</th><th scope="col" class="n">{{w.declared}}</th><th scope="col" class="n">{{w.evidenced}}</th></tr></thead>
        <tbody>
        {{#scores}}
        <tr><th scope="row">{{title}}</th><td><span class="stage {{stageClass}}" aria-hidden="true"></span> {{levelName}}</td><td class="n">{{declared}}</td><td class="n">{{evidenced}}</td></tr>
        {{/scores}}
        </tbody>
        </table>
        </div>
        {{/hasScores}}
        </details>
        """#

    /// How the rules did.
    static let rules = #"""
        <section aria-labelledby="rules">
        <h2 id="rules">{{w.rules}}</h2>
        <p class="soft">{{w.rulesNote}}</p>
        {{#hasNoisyRules}}
        <table class="rows health">
        <thead><tr><th scope="col">{{w.rule}}</th><th scope="col" class="n">{{w.evaluated}}</th><th scope="col" class="n">{{w.failed}}</th><th scope="col">{{w.share}}</th><th scope="col" class="n">{{w.unknown}}</th><th scope="col" class="n">{{w.correctedShare}}</th><th scope="col" class="n">{{w.overriddenShare}}</th><th scope="col" class="n">{{w.roundsOpen}}</th></tr></thead>
        <tbody>
        {{#noisyRules}}
        <tr>
        <th scope="row"><span class="code">{{ruleID}}</span> {{title}}{{#ours}} <span class="chip error">{{ours}}</span>{{/ours}}{{#objections}} <span class="chip to_decide">{{objections}}</span>{{/objections}}</th>
        <td class="n" data-label="{{w.evaluated}}">{{evaluated}}</td>
        <td class="n" data-label="{{w.failed}}">{{failed}}</td>
        <td class="share" data-label="{{w.share}}">{{#width}}<span class="bar {{severityClass}}" aria-hidden="true"><i style="width:{{width}}%"></i></span> {{/width}}{{failedShare}}</td>
        <td class="n" data-label="{{w.unknown}}">{{unknown}}</td>
        <td class="n" data-label="{{w.correctedShare}}">{{corrected}}</td>
        <td class="n" data-label="{{w.overriddenShare}}">{{overridden}}</td>
        <td class="n" data-label="{{w.roundsOpen}}">{{roundsOpen}}</td>
        </tr>
        {{/noisyRules}}
        </tbody>
        </table>
        <p class="soft">{{w.roundsNote}}</p>
        {{/hasNoisyRules}}
        {{#quietRules}}
        <details class="quiet"><summary>{{quietTitle}}</summary><p class="soft">{{quietRules}}</p></details>
        {{/quietRules}}
        </section>
        """#

    /// The stages by dimension: how many in each, then every initiative, by code.
    static let levels = #"""
        {{#hasLevels}}
        <section aria-labelledby="levels">
        <h2 id="levels">{{w.levels}}</h2>
        <p class="soft">{{w.levelsNote}}</p>
        <ul class="legend">
        {{#stages}}
        <li><span class="stage {{stageClass}}" aria-hidden="true"></span> {{label}}</li>
        {{/stages}}
        </ul>
        <div class="card dimensions">
        {{#dimensions}}
        <div class="dimension"><span><span class="code">{{code}}</span> {{title}}</span><span class="stack" aria-hidden="true">{{#counts}}<i class="{{stageClass}}" style="flex-grow:{{count}}">{{count}}</i>{{/counts}}</span><span class="unseen">{{spoken}}</span></div>
        {{/dimensions}}
        </div>
        <div class="scroll" role="region" tabindex="0" aria-label="{{w.levels}}">
        <table class="grid matrix">
        <thead><tr><th scope="col">{{w.initiative}}</th>{{#dimensions}}<th scope="col"><abbr title="{{title}}">{{code}}</abbr></th>{{/dimensions}}</tr></thead>
        <tbody>
        {{#cards}}
        <tr><th scope="row"><b class="code">{{code}}</b> <span>{{name}}</span></th>{{#cells}}<td><span class="stage {{stageClass}}" aria-hidden="true"></span><span class="unseen">{{levelName}}</span></td>{{/cells}}</tr>
        {{/cards}}
        </tbody>
        </table>
        </div>
        </section>
        {{/hasLevels}}
        """#
}
