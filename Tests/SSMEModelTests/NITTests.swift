import SSMEModel
import Testing

struct NITTests {
    @Test(arguments: [
        "900170781-7", "900373923-8", "800185449-9", "860034594-1", "213123432-1", "213123435-1",
    ])
    func `a company's number and its digit agree`(typed: String) throws {
        let nit = try #require(NIT(typed))
        #expect(nit.digit == nit.checkDigit)
        #expect(nit.description == typed)
    }

    @Test func `a NIT with a wrong check digit fails`() throws {
        let nit = try #require(NIT("900170781-8"))
        #expect(nit.digit == 8)
        #expect(nit.checkDigit == 7)
    }

    @Test func `ten digits of a company end in its check digit, right or wrong`() throws {
        let nit = try #require(NIT("9001707818"))
        #expect(nit.number == "900170781")
        #expect(nit.digit == 8)
    }

    @Test(arguments: [
        "900.170.781-7", " 900 170 781 - 7 ", "NIT: 900170781-7", "9001707817",
        "N.I.T. 900.170.781–7", "900170781 DV 7", "900170781-DV7",
    ])
    func `a NIT is read as people type it`(typed: String) throws {
        #expect(NIT(typed)?.description == "900170781-7")
    }

    @Test(arguments: [("900170781", "900170781"), ("1020304050", "1020304050")])
    func `a number without its digit stays without it`(typed: String, number: String) throws {
        let nit = try #require(NIT(typed))
        #expect(nit.digit == nil)
        #expect(nit.number == number)
    }

    @Test(arguments: [
        "", "-", "0", "0000000000000", "1234", "1234567890123456", "9,00E+08", "900170781-77",
        "900-170-781", "novecientos", "900170781-x",
    ])
    func `what is no number is none`(typed: String) {
        #expect(NIT(typed) == nil)
    }
}
