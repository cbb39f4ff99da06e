import Mustache

/// The pages' templates, compiled once; each is text in a file of its own beside this one.
enum PageTemplates {
    /// By the name under which another template includes it: `{{> finding}}`.
    static let sources: [String: String] = [
        "wave": waveReport,
        "initiative": initiative,
        "levels": levels,
        "rules": rules,
        "evidence": evidence,
        "corrections": corrections,
        "status": status,
        "finding": finding,
        "head": head,
    ]

    private static let library: MustacheLibrary = {
        MustacheContentTypes.register(PageEscape(), named: PageEscape.name)
        var library = MustacheLibrary()
        for (name, source) in sources {
            do {
                try library.register(
                    "{{% CONTENT_TYPE:\(PageEscape.name)}}" + source, named: name)
            } catch {
                preconditionFailure("template \(name): \(error)")
            }
        }
        return library
    }()

    /// Fills the template of a name with a view; every `{{value}}` is escaped.
    static func render(_ name: String, _ view: some Sendable) -> String {
        guard let page = library.render(view, withTemplate: name) else {
            preconditionFailure("no template \(name)")
        }
        return page
    }
}
