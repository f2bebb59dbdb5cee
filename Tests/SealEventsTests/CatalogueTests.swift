import Foundation
import SealEvents
import SealPrimitives
import SealVerify
import Testing

/// What the catalogue declares of each type's `data`.
@Suite struct CatalogueTests {
  @Test(arguments: EventType.allCases)
  func everyExampleIsAsItsTypeDeclares(type: EventType) throws {
    #expect(Self.event(type, type.exampleData).difference == nil)
    #expect(try type.exampleData.canonicalBytes().count < EventOutbox.maxDataBytes)
    #expect(Set(type.members.map(\.name)).count == type.members.count)
    for member in type.members {
      #expect(member.name.wholeMatch(of: /[a-z]+(_[a-z]+)*/) != nil)
      if case .identifier = member.kind { continue }
      #expect(!member.meaning.isEmpty, "\(type.rawValue) \(member.name)")
    }
  }

  @Test(
    arguments: [
      (["work": "work", "state": "HELD"], "order.held lacks order"),
      (["order": "order", "work": "offer", "state": "HELD"], "order.held declares another work"),
      (["order": "order", "work": "work", "state": "held"], "order.held declares another state"),
      (
        ["order": "order", "work": "work", "state": "HELD", "name": "Ada"],
        #"order.held does not declare ["name"]"#
      ),
    ] as [([String: String], String)])
  func whatIsNotDeclaredIsTold(data: [String: String], difference: String) {
    let members = data.mapValues { text in
      JSONValue.string(
        ["order", "work", "offer"].contains(text) ? EventMember.exampleID(text) : text)
    }
    #expect(Self.event(.orderHeld, .object(members)).difference == difference)
  }

  @Test func anEventIsAboutWhatItsTypeSays() {
    var event = Self.event(.orderHeld, EventType.orderHeld.exampleData)
    event.subject = EventMember.exampleID("work")
    #expect(event.difference?.hasPrefix("order.held is not about work_") == true)
    event = Self.event(.offerCreated, EventType.offerCreated.exampleData)
    guard case .object(var data) = event.data else {
      Issue.record("an example is an object")
      return
    }
    data["preset"] = .string(EventMember.exampleID("preset"))
    event.data = .object(data)
    #expect(event.difference == nil, "what is not always there may be there")
    event.data = .array([])
    #expect(event.difference == "offer.created has no object")
  }

  private static func event(_ type: EventType, _ data: JSONValue) -> NewEvent {
    NewEvent(
      tenant: Tenant(AccountID(uuid: UUID()), .sandbox), type: type,
      subject: EventMember.exampleID(type.subjectPrefix), data: data)
  }
}
