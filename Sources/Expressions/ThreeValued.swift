/// Kleene's strong logic of three values, in one place: `nil` is unknown.
///
/// | a | b | a and b | a or b | if a then b |
/// |---|---|---|---|---|
/// | true | true | true | true | true |
/// | true | false | false | true | false |
/// | true | ? | ? | true | ? |
/// | false | true | false | true | true |
/// | false | false | false | false | true |
/// | false | ? | false | ? | true |
/// | ? | true | ? | true | true |
/// | ? | false | false | ? | ? |
/// | ? | ? | ? | ? | ? |
///
/// **Source**: Kleene, "Introduction to Metamathematics", 1952, §64.
public enum ThreeValued {
    /// True where both are; false where either is not.
    public static func and(_ one: Bool?, _ other: Bool?) -> Bool? {
        if one == false || other == false { return false }
        return one == nil || other == nil ? nil : true
    }

    /// True where either is; false where neither is.
    public static func or(_ one: Bool?, _ other: Bool?) -> Bool? {
        not(and(not(one), not(other)))
    }

    /// The other one; unknown stays unknown.
    public static func not(_ one: Bool?) -> Bool? { one.map { !$0 } }

    /// `not a, or b`.
    public static func implies(_ one: Bool?, _ other: Bool?) -> Bool? { or(not(one), other) }
}
