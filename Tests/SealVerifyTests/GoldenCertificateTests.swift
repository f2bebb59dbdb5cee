import Foundation
import SealCrypto
import SealVerify
import Testing

/// A certificate made on the first day, byte for byte. As long as this library lives, it must
/// verify: whoever has to change anything here but a name in Swift has broken certificates that
/// people hold.
@Suite struct GoldenCertificateTests {
  @Test func stillVerifies() throws {
    let verifier = try CertificateVerifier(rootsPEM: Golden.root)
    let report = verifier.verify(
      Golden.certificate, work: ExpectedWork(try Digests(of: Array(Golden.work.utf8))))
    #expect(report.failure == nil)
    let verified = try #require(report.certificate)
    #expect(verified.token.genTime.rfc3339 == "2026-11-21T08:00:00.250Z")
    #expect(verified.disclosures.values.map(\.value) == ["齐白石"])
  }

  @Test func isStillRefusedForAnotherWork() throws {
    let verifier = try CertificateVerifier(rootsPEM: Golden.root)
    let other = ExpectedWork(try Digests(of: Array((Golden.work + ".").utf8)))
    #expect(verifier.verify(Golden.certificate, work: other).failure?.name == .workSHA256)
  }
}

private enum Golden {
  static let work = "A work of art, in a few bytes."

  static let certificate = StatementProof(
    statement: bytes(statement), signature: bytes(signature), timestampToken: bytes(token),
    issuerChainPEM: issuer, timestampChainPEM: authority,
    disclosures: [disclosure])

  /// Of a literal in this file.
  private static func bytes(_ base64: String) -> [UInt8] { Array(Data(base64Encoded: base64)!) }

  private static let statement = """
    eyJib2R5Ijp7ImFzc3VyYW5jZSI6IkRFVkVMT1BNRU5UIiwiY2xhaW0iOnsiYmFzaXMiOiJPUklHSU5BTCIsInJlZ2lv\
    bl9jb2RlIjoiMDAxIiwicmlnaHQiOiJBTEwiLCJzaGFyZV9wcG0iOjEwMDAwMDB9LCJjcmVhdGVkX3RpbWUiOiIyMDI2\
    LTExLTIxVDA4OjAwOjAwLjI1MFoiLCJlbnZpcm9ubWVudCI6IkxJVkUiLCJtZWRpYV90eXBlIjoidGV4dC9wbGFpbiIs\
    Im51bWJlciI6MSwicGFydGllcyI6W3siZGlnZXN0IjoiQlc3YXFaQ0RfUzZTMnp4TXphWjV2TnZ4b3l5YnFCUWJnTnlF\
    TmhyRndmVSIsImtpbmQiOiJOQVRVUkFMX1BFUlNPTiIsInBhcnR5IjoicGFydHlfMDFtN3loeDM3dGZwNXZwbWZhcXIx\
    cWNrbXkiLCJyb2xlIjoiQVVUSE9SIn1dLCJzaGEyNTYiOiIwMDQ5MDgzOGNiYzEzZDg2NmJlZTE1ODY5YmI2ODQ4NWFh\
    NzQyYTE3NGE5ODM1YjE3YTJhOTJkYjQ4ZDZhNTliIiwic2hhNTEyIjoiMGM1ZTRmOGFhMGE2YTY3YWNhNGRmYzMzMDE0\
    ODVkMThlMzIyZDNlNGVmNjU5ZDA5ZDFjZjY3YThiZGU1NzhkMmUwYjM5OGZmNjE4ZmNhMzY5Y2QxZGYzNWEzZDlkYzg5\
    ZjE5MmViZjIyMzBhYTg5ZWIyNjc4MTgwYjcxODY5OTgiLCJzaXplX2J5dGVzIjoiMzAiLCJzbTMiOiI2OWI5YjFlMmU5\
    ZjFmNWNhMjJmOGIyZDcwNjE3ODllM2MwNjM0NDk5NmU3MjJlMzMxMjAyYWUzMmJhZjMwZjJmIiwidGl0bGUiOiLomb4g\
    XCJTaHJpbXBzXCJcXCIsIndvcmsiOiJ3b3JrXzAxbTd5aHgzN3RmZzVzOWU1NjUweDNyMG50In0sImlkIjoiY2VydF8w\
    MW03eWh4Mzd0ZW4zcndnZm56dmVtMXhrNSIsImlzc3VlZF90aW1lIjoiMjAyNi0xMS0yMVQwODowMDowMC4yNTBaIiwi\
    aXNzdWVyIjp7ImtleV9zaGEyNTYiOiJlOGZjZDM1Yjc4MTAwNTcyYmJjZDk5MGFjN2QzZTAzOTNjMmYzMDA3MmI5YWQ4\
    OThiZmU3Yjc3OWFkNTZhZmM4IiwibmFtZSI6IkNvcHlyaWdodFNlYWwgREVWRUxPUE1FTlQgc3RhdGVtZW50IGlzc3Vl\
    ciJ9LCJzYWx0IjoiM2U5YmFjOWNlN2M5YTFkYmVlOWM1Y2Y1YjJkNTljYmMiLCJzdWJqZWN0IjoidmVyc2lvbl8wMW03\
    eWh4Mzd0ZTNhdGF4ZmhxanJtZm4wdyIsInR5cGUiOiJ2ZXJzaW9uLWNlcnRpZmljYXRlIiwidmVyc2lvbiI6MX0=
    """

  private static let signature = """
    +VwIkaibQCEpThQeBGoPh86IFmgDJsTbCsq/qJyDl6j0UNKk8Gu68aywA3Freo8dBzj9W/7u5B0siAs2L/g7Dw==
    """

  private static let token = """
    MIICLgYJKoZIhvcNAQcCoIICHzCCAhsCAQMxDzANBglghkgBZQMEAgEFADCBjAYLKoZIhvcNAQkQAQSgfQR7MHkCAQEG\
    FmmDgfvOzsPlioSviNy3yf6BycEVAQEwMTANBglghkgBZQMEAgEFAAQg2WTVIK8lUrxqs0aSWI5Bsypk9BB87JXwMEyc\
    TThI+tgCEFtLIkcxC7iMHS1hdUa+x90YEjIwMjYxMTIxMDgwMDAwLjI1WjADAgEBMYIBdDCCAXACAQEwYTBNMSIwIAYD\
    VQQKDBlDb3B5cmlnaHRTZWFsIERFVkVMT1BNRU5UMScwJQYDVQQDDB5Db3B5cmlnaHRTZWFsIERFVkVMT1BNRU5UIHJv\
    b3QCEEBVEtUlHVXKDzkYtJjTKi4wDQYJYIZIAWUDBAIBBQCggaQwGgYJKoZIhvcNAQkDMQ0GCyqGSIb3DQEJEAEEMBwG\
    CSqGSIb3DQEJBTEPFw0yNjExMjEwMTQ2NThaMC8GCSqGSIb3DQEJBDEiBCA71+kRCKcjHcLfzoPX2/t9IRQGZHOkzwzw\
    dkEYCusqeTA3BgsqhkiG9w0BCRACLzEoMCYwJDAiBCBhRApECjoPer1LqY63oTgpPamefyjvCUvmUTeUfkcW3zAKBggq\
    hkjOPQQDAgRGMEQCICRLDStqwNYfdaClyV3HgeEAtWs6+nvl9jjmWOET+S8yAiB7RfY1mp6IsCKFDwiR9qOPOkCHWD2c\
    erJEAhqCpDNOBA==
    """

  private static let disclosure = "WyI4SnRIcVgwd21qbTZuY3ItOGtGRzlnIiwibmFtZSIsIum9kOeZveefsyJd"

  static let root = """
    -----BEGIN CERTIFICATE-----
    MIIB3TCCAYOgAwIBAgIQaJTTsSHpo/tWQL2mrTSnazAKBggqhkjOPQQDAjBNMSIw
    IAYDVQQKDBlDb3B5cmlnaHRTZWFsIERFVkVMT1BNRU5UMScwJQYDVQQDDB5Db3B5
    cmlnaHRTZWFsIERFVkVMT1BNRU5UIHJvb3QwHhcNMjYxMTIxMDcwMDAwWhcNNDYx
    MTE2MDgwMDAwWjBNMSIwIAYDVQQKDBlDb3B5cmlnaHRTZWFsIERFVkVMT1BNRU5U
    MScwJQYDVQQDDB5Db3B5cmlnaHRTZWFsIERFVkVMT1BNRU5UIHJvb3QwWTATBgcq
    hkjOPQIBBggqhkjOPQMBBwNCAASMiC3YBqez2Mmdbuk4e4kOwObdd3tKOKeqIkoG
    gVtfYDgwP5bqqvWrx0klOog1yS6LvjSJN9FKpcB5Fp7r7xy7o0UwQzASBgNVHRMB
    Af8ECDAGAQH/AgEAMA4GA1UdDwEB/wQEAwIBBjAdBgNVHQ4EFgQUdpUWenFbedB3
    dy0doOFWWLDVAXUwCgYIKoZIzj0EAwIDSAAwRQIgT5GZ5N8+ZoxJ+xtcb+rvTcKL
    KeSvfOpOfoN1gyiSs9wCIQD2BRJBQZa4qqp2tVQJTWX8juJicmXusg4pC7APLZp6
    Ng==
    -----END CERTIFICATE-----
    """

  private static let issuer = """
    -----BEGIN CERTIFICATE-----
    MIIB/TCCAaOgAwIBAgIQS+DMClR3HGaio9Kc2ztWqzAKBggqhkjOPQQDAjBNMSIw
    IAYDVQQKDBlDb3B5cmlnaHRTZWFsIERFVkVMT1BNRU5UMScwJQYDVQQDDB5Db3B5
    cmlnaHRTZWFsIERFVkVMT1BNRU5UIHJvb3QwHhcNMjYxMTIxMDcwMDAwWhcNMzEx
    MTIwMDgwMDAwWjBZMSIwIAYDVQQKDBlDb3B5cmlnaHRTZWFsIERFVkVMT1BNRU5U
    MTMwMQYDVQQDDCpDb3B5cmlnaHRTZWFsIERFVkVMT1BNRU5UIHN0YXRlbWVudCBp
    c3N1ZXIwKjAFBgMrZXADIQAxd43U9s32ymafsjpQx8PnTFYP4RZdw/3K+/Ymbx33
    WqOBhzCBhDAMBgNVHRMBAf8EAjAAMA4GA1UdDwEB/wQEAwIHgDAdBgNVHQ4EFgQU
    yWS8dmKUQ4QlqoJkU+X8eueYUCkwHwYDVR0jBBgwFoAUdpUWenFbedB3dy0doOFW
    WLDVAXUwJAYDVR0lAQH/BBowGAYWaYOB+87Ow+WKhK+I3LfJ/oHJwRUCATAKBggq
    hkjOPQQDAgNIADBFAiEAudjUO6V8ivBRFR2XSFdtB2NXAP7wz2gbgCTKtZEuZ5YC
    ICvgmBYHJIkxhqSP9rEx3tQFm/XNSpIXHlE4WMULlKI+
    -----END CERTIFICATE-----
    """

  private static let authority = """
    -----BEGIN CERTIFICATE-----
    MIICITCCAcagAwIBAgIQQFUS1SUdVcoPORi0mNMqLjAKBggqhkjOPQQDAjBNMSIw
    IAYDVQQKDBlDb3B5cmlnaHRTZWFsIERFVkVMT1BNRU5UMScwJQYDVQQDDB5Db3B5
    cmlnaHRTZWFsIERFVkVMT1BNRU5UIHJvb3QwHhcNMjYxMTIxMDcwMDAwWhcNMzEx
    MTIwMDgwMDAwWjBdMSIwIAYDVQQKDBlDb3B5cmlnaHRTZWFsIERFVkVMT1BNRU5U
    MTcwNQYDVQQDDC5Db3B5cmlnaHRTZWFsIERFVkVMT1BNRU5UIHRpbWUtc3RhbXAg
    YXV0aG9yaXR5MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEMBpNcNuI6vQGrtpS
    ni1+puX3BSAHdythM/vHvoluAQvCE9vyp5EXHqpBn3yPwtZgQ+CPCJQvG4EFa52c
    +cHo7qN4MHYwDAYDVR0TAQH/BAIwADAOBgNVHQ8BAf8EBAMCB4AwHQYDVR0OBBYE
    FJlQLk69Ylh0MoOUMbTwyQu8/RpZMB8GA1UdIwQYMBaAFHaVFnpxW3nQd3ctHaDh
    Vliw1QF1MBYGA1UdJQEB/wQMMAoGCCsGAQUFBwMIMAoGCCqGSM49BAMCA0kAMEYC
    IQC2FFV6w0jX6NcRdCfpelQkR2ZNjyUQZR8Dlc32WlOdggIhAI6hR26UX+YPCz12
    DEUVRfQb3UdQauh3L1uAy8pQlDa2
    -----END CERTIFICATE-----
    """
}
