import Foundation
import SealPrimitives
import SealTrust
import Testing

@Suite struct PartyVaultTests {
  let folder: TemporaryFolder
  let key: KeyEncryptionKey
  let vault: PartyVault
  let name = Array("齐白石".utf8)

  init() throws {
    folder = try TemporaryFolder()
    key = try KeyEncryptionKey.create(at: folder.path + "/party.key", random: SystemRandomBytes())
    vault = PartyVault(key: key, random: SystemRandomBytes())
  }

  private func isRefused(_ body: () throws -> [UInt8]) throws -> Bool {
    do {
      _ = try body()
      return false
    } catch let error as TrustError where error.code == .cannotOpen {
      return true
    }
  }

  @Test func opensWhatItSealedAlsoAfterARestart() throws {
    let sealed = try vault.seal(name, of: "party_1", purpose: "name")
    let second = try vault.seal(
      [], of: "party_1", purpose: "disclosure cert_1", wrappedKey: sealed.wrappedKey)
    let later = PartyVault(
      key: try KeyEncryptionKey(file: folder.path + "/party.key"), random: SystemRandomBytes())
    #expect(
      try later.open(
        sealed.ciphertext, of: "party_1", purpose: "name", wrappedKey: sealed.wrappedKey)
        == name)
    #expect(
      try later.open(
        second, of: "party_1", purpose: "disclosure cert_1", wrappedKey: sealed.wrappedKey)
        == [])
  }

  @Test func opensNothingForAnotherPartyOrPurpose() throws {
    let sealed = try vault.seal(name, of: "party_1", purpose: "name")
    #expect(
      try isRefused {
        try vault.open(
          sealed.ciphertext, of: "party_2", purpose: "name", wrappedKey: sealed.wrappedKey)
      })
    #expect(
      try isRefused {
        try vault.open(
          sealed.ciphertext, of: "party_1", purpose: "other", wrappedKey: sealed.wrappedKey)
      })
  }

  @Test func opensNothingOnceThePartysKeyIsGone() throws {
    let erased = try vault.seal(name, of: "party_1", purpose: "name")
    let anew = try vault.seal(name, of: "party_1", purpose: "name")
    #expect(
      try isRefused {
        try vault.open(erased.ciphertext, of: "party_1", purpose: "name", wrappedKey: [])
      })
    #expect(
      try isRefused {
        try vault.open(
          erased.ciphertext, of: "party_1", purpose: "name", wrappedKey: anew.wrappedKey)
      })
  }

  @Test func opensNothingUnderAnotherKeyEncryptionKey() throws {
    let sealed = try vault.seal(name, of: "party_1", purpose: "name")
    let other = PartyVault(
      key: try KeyEncryptionKey.create(at: folder.path + "/other.key", random: SystemRandomBytes()),
      random: SystemRandomBytes())
    #expect(
      try isRefused {
        try other.open(
          sealed.ciphertext, of: "party_1", purpose: "name", wrappedKey: sealed.wrappedKey)
      })
  }

  @Test func opensNothingWithAByteChangedOrMissing() throws {
    let sealed = try vault.seal(name, of: "party_1", purpose: "name")
    for position in sealed.ciphertext.indices {
      var changed = sealed.ciphertext
      changed[position] ^= 1
      #expect(
        try isRefused {
          try vault.open(changed, of: "party_1", purpose: "name", wrappedKey: sealed.wrappedKey)
        })
      #expect(
        try isRefused {
          try vault.open(
            Array(sealed.ciphertext[..<position]), of: "party_1", purpose: "name",
            wrappedKey: sealed.wrappedKey)
        })
    }
    for position in sealed.wrappedKey.indices {
      var changed = sealed.wrappedKey
      changed[position] ^= 1
      #expect(
        try isRefused {
          try vault.open(sealed.ciphertext, of: "party_1", purpose: "name", wrappedKey: changed)
        })
    }
  }

  @Test func sealsTheSameTwiceWithoutShowingIt() throws {
    let first = try vault.seal(name, of: "party_1", purpose: "name")
    let again = try vault.seal(name, of: "party_1", purpose: "name", wrappedKey: first.wrappedKey)
    #expect(first.ciphertext != again)
    #expect(first.ciphertext.count == name.count + 29)
  }

  @Test func indexesNamesByAccountEnvironmentKindAndComposedSpelling() throws {
    func index(
      _ account: String = "acct_1", _ environment: Environment = .live,
      _ kind: String = "NATURAL_PERSON",
      _ name: String = "é"
    ) -> [UInt8] {
      vault.nameIndex(accountID: account, environment: environment, kind: kind, name: name)
    }
    #expect(index().count == 32)
    #expect(index() == index("acct_1", .live, "NATURAL_PERSON", "e\u{301}"))
    #expect(index() != index("acct_1", .live, "NATURAL_PERSON", "e"))
    #expect(index() != index("acct_2"))
    #expect(index() != index("acct_1", .sandbox))
    #expect(index() != index("acct_1", .live, "LEGAL_PERSON"))
    #expect(index("a", .live, "bc", "d") != index("a", .live, "b", "cd"))
  }

  @Test func theKeyFileIsItsOwnersAloneAndNeverOverwritten() throws {
    let path = folder.path + "/party.key"
    let before = try folder.read("party.key")
    #expect { try KeyEncryptionKey.create(at: path, random: SystemRandomBytes()) } throws: {
      ($0 as? TrustError)?.code == .alreadyExists
    }
    #expect(try folder.read("party.key") == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["party.key"])
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(rights == 0o600)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    #expect { try KeyEncryptionKey(file: path) } throws: {
      ($0 as? TrustError)?.code == .exposedKey
    }
  }

  @Test(arguments: ["", "00", String(repeating: "g", count: 64), String(repeating: "0", count: 66)])
  func refusesAKeyFileThatIsNone(content: String) throws {
    let path = try folder.write(Array(content.utf8), "bad.key")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    #expect { try KeyEncryptionKey(file: path) } throws: {
      ($0 as? TrustError)?.code == .unsuitableKey
    }
  }
}
