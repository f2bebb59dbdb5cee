import Foundation
import SealFetch
import SealPrimitives
import SealProviders
import SealTestSupport
import SealSimulators
import Testing

/// What is signed and sealed, by foreign judges.
@Suite struct SignatureTests {
  @Test func theMessagesAreThoseOfTheDocumentation() {
    // The worked example of "signature generation".
    let request = WeChatPaySignature.requestMessage(
      method: "GET", target: "/v3/certificates", timestamp: 1_554_208_460,
      nonce: "593BEC0C930BF1AFEB40B4A08C8FB242", body: [])
    #expect(
      String(decoding: request, as: UTF8.self)
        == "GET\n/v3/certificates\n1554208460\n593BEC0C930BF1AFEB40B4A08C8FB242\n\n")
    // And of "signature verification", with and without a body.
    func response(_ body: String) -> String {
      String(
        decoding: WeChatPaySignature.responseMessage(
          timestamp: "1554209980", nonce: "c5ac7061fccab6bf3e254dcf98995b8c",
          body: Array(body.utf8)), as: UTF8.self)
    }
    #expect(response("{}") == "1554209980\nc5ac7061fccab6bf3e254dcf98995b8c\n{}\n")
    #expect(response("") == "1554209980\nc5ac7061fccab6bf3e254dcf98995b8c\n\n")
  }

  @Test func opensslVerifiesWhatWeSignAndWeWhatItSigns() async throws {
    let (keys, folder, _) = try Institution.shared.get()
    let message = Array("1554209980\nc5ac7061fccab6bf3e254dcf98995b8c\n{\"文\":1}\n".utf8)
    let (text, ours, theirs) = (folder + "/text", folder + "/ours", folder + "/theirs")
    try Data(message).write(to: URL(fileURLWithPath: text))
    try Data(keys.merchantKey.sign(message)).write(to: URL(fileURLWithPath: ours))
    let key = try await Command.run(
      "openssl",
      ["x509", "-in", folder + "/merchant-certificate.pem", "-noout", "-pubkey", "-serial"])
    #expect(key.output.contains("serial=\(keys.merchantCertificate.serial)\n"))
    try Data(key.output.utf8).write(to: URL(fileURLWithPath: folder + "/key"))
    let verified = try await Command.run(
      "openssl", ["dgst", "-sha256", "-verify", folder + "/key", "-signature", ours, text])
    #expect(verified.output == "Verified OK\n", "\(verified.errors)")
    let signed = try await Command.run(
      "openssl",
      ["dgst", "-sha256", "-sign", folder + "/merchant-key.pem", "-out", theirs, text])
    #expect(signed.status == 0)
    let signature = Array(try Data(contentsOf: URL(fileURLWithPath: theirs)))
    #expect(keys.merchantCertificate.key.isSignature(signature, of: message))
    #expect(!keys.merchantCertificate.key.isSignature(signature, of: message + [0]))
    #expect(!keys.publicKey.isSignature(signature, of: message))
    #expect(!keys.merchantCertificate.key.isSignature([], of: message))
  }

  @Test func keysThatAreNoRSAKeysAreRefused() async throws {
    let (_, folder, _) = try Institution.shared.get()
    let path = folder + "/other.pem"
    for algorithm in [
      ["EC", "-pkeyopt", "ec_paramgen_curve:P-256"], ["RSA", "-pkeyopt", "rsa_keygen_bits:1024"],
    ] {
      _ = try await Command.run("openssl", ["genpkey", "-out", path, "-algorithm"] + algorithm)
      let pem = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      #expect(throws: ProviderError.self) { try WeChatPayKeys.privateKey(pem: pem) }
    }
    for pem in ["", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n"] {
      #expect(throws: ProviderError.self) { try WeChatPayKeys.privateKey(pem: Array(pem.utf8)) }
      #expect(throws: ProviderError.self) { try WeChatPayKeys.publicKey(pem: Array(pem.utf8)) }
      #expect(throws: ProviderError.self) { try WeChatPayKeys.certificate(pem: Array(pem.utf8)) }
    }
  }

  @Test(arguments: [WeChatPaySimulator.Mode.publicKey, .certificate])
  func somebodyElsesClientBelievesTheSimulator(_ mode: WeChatPaySimulator.Mode) async throws {
    let python = Command.root + "/.build/python/bin/python"
    try #require(
      FileManager.default.isExecutableFile(atPath: python),
      "`Scripts/test` prepares Python; run `make test`")
    let (keys, folder, _) = try Institution.shared.get()
    // That client has the real time.
    let simulator = WeChatPaySimulator(
      keys: keys, mode: mode, transport: try Institution.localTransport(),
      clock: SystemWallClock(), random: SystemRandomBytes())
    let server = try await SimulatorServer.start(host: "127.0.0.1", port: 0) { request in
      let response = await simulator.answer(request)
      // What is to be told is told after the answer.
      Task { await simulator.deliver() }
      return response
    }
    let peer = try await Command.run(
      python,
      [
        Command.root + "/Tests/Python/wechat_pay_peer.py", "http://127.0.0.1:\(server.port)",
        folder,
        keys.merchantCertificate.serial, mode.rawValue,
      ], environment: ["no_proxy": "*", "NO_PROXY": "*"])
    try await server.stop()
    #expect(peer.status == 0 && peer.output == "believed SUCCESS SUCCESS\n", "\(peer.errors)")
  }
}
