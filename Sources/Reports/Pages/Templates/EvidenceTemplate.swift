extension PageTemplates {
    /// What became of the documents.
    static let evidence = #"""
        {{#hasDocuments}}
        <section aria-labelledby="documents">
        <h2 id="documents">{{w.documents}}</h2>
        <p class="soft">{{w.documentsNote}}</p>
        {{#remarks}}
        <p>{{.}}</p>
        {{/remarks}}
        <table class="grid outcomes">
        <thead><tr><th scope="col">{{w.outcome}}</th><th scope="col" class="n">{{w.claims}}</th></tr></thead>
        <tbody>
        {{#outcomes}}
        <tr><th scope="row">{{outcome}}</th><td class="n">{{count}}</td></tr>
        {{/outcomes}}
        </tbody>
        </table>
        {{#hasOpen}}
        <h3 id="for-a-person">{{openTitle}}</h3>
        <p class="soft">{{w.openNote}}</p>
        <table class="rows" aria-labelledby="for-a-person">
        <thead><tr><th scope="col">{{w.initiative}}</th><th scope="col">{{w.question}}</th><th scope="col">{{w.document}}</th><th scope="col">{{w.file}}</th><th scope="col">{{w.why}}</th></tr></thead>
        <tbody>
        {{#open}}
        <tr><th scope="row"><a href="#{{entryAnchor}}"><span class="code">{{code}}</span> {{name}}</a></th><td data-label="{{w.question}}">{{question}}</td><td data-label="{{w.document}}">{{document}}</td><td class="file" data-label="{{w.file}}">{{file}}</td><td data-label="{{w.why}}">{{reason}}</td></tr>
        {{/open}}
        </tbody>
        </table>
        {{#more}}
        <p class="soft">{{more}}</p>
        {{/more}}
        {{/hasOpen}}
        </section>
        {{/hasDocuments}}
        """#
}
