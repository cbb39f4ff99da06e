extension PageTemplates {
    /// Where each initiative stands, a line each.
    static let status = #"""
        <!doctype html>
        <html lang="{{language}}">
        {{> head}}
        <body>
        {{#isInvented}}
        <p class="invented" role="note">{{w.invented}}</p>
        {{/isInvented}}
        <header class="wrap">
        <p class="over">{{title}}</p>
        <h1>{{summary}}</h1>
        {{#gate}}
        <p>{{.}}</p>
        {{/gate}}
        <p class="soft">{{next}}</p>
        </header>
        <main class="wrap">
        <table class="rows">
        <thead><tr><th scope="col">{{w.initiative}}</th><th scope="col">{{w.standing}}</th><th scope="col">{{w.next}}</th><th scope="col" class="n">{{w.round}}</th><th scope="col">{{w.received}}</th></tr></thead>
        <tbody>
        {{#rows}}
        <tr><th scope="row"><span class="code">{{code}}</span> {{name}}</th><td><span class="chip {{standingClass}}">{{label}}</span></td><td>{{step}}</td><td class="n">{{round}}</td><td>{{receivedDay}}</td></tr>
        {{/rows}}
        </tbody>
        </table>
        </main>
        </body>
        </html>

        """#
}
