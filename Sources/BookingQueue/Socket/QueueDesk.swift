// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

/// Answers the requests of one connection, and remembers who signed in on it.
struct QueueDesk {
  let store: any QueueStore
  private var signedIn: [StaffID: Actor] = [:]

  init(store: any QueueStore) {
    self.store = store
  }

  /// The answer to a line, whatever the line is.
  mutating func answer(_ line: Data) -> QueueReply {
    guard let request = try? JSONDecoder().decode(QueueRequest.self, from: line) else {
      return .unreadable
    }
    do {
      return try answer(request)
    } catch let refusal as QueueRefusal {
      return .refused(refusal)
    } catch let problem as DatabaseProblem {
      return .problem(problem)
    } catch {
      return .problem(.ruleBroken(path: "the queue", reason: "an unexpected error"))
    }
  }

  private mutating func answer(_ request: QueueRequest) throws -> QueueReply {
    if case .signIn(let token) = request.act {
      let actor = try store.authenticate(token)
      if let staff = actor.staff { signedIn[staff] = actor }
      return .signedIn(actor)
    }
    return try answer(request.act, for: try actor(of: request))
  }

  private func actor(of request: QueueRequest) throws -> Actor {
    switch request.caller {
    case .citizen: return .citizen
    case .operator(let name): return .operator(named: name)
    case .staff(let staff):
      guard let actor = signedIn[staff] else { throw QueueRefusal.notSignedIn }
      return actor
    case .system:
      throw QueueRefusal.denied(request.act.operation ?? .health, .system)
    }
  }

  private func answer(_ act: QueueRequest.Act, for actor: Actor) throws -> QueueReply {
    switch act {
    case .signIn: return .unreadable
    case .handOver(let handOver): return .outcome(try store.handOver(handOver, by: actor))
    case .receiptOf(let interview):
      return .firstReceipt(try store.receipt(of: interview, by: actor))
    case .check(let receipt): return .receipt(try store.check(receipt, by: actor))
    case .list(let filter): return .rows(try store.list(filter, by: actor))
    case .show(let item): return .content(try store.show(item, by: actor))
    case .findPerson(let lookUp): return .rows(try store.find(lookUp, by: actor))
    case .findReceipt(let locator): return .rows(try store.find(locator, by: actor))
    case .claim(let item): return .claim(try store.claim(item, by: actor))
    case .renew(let claim): return .claim(try store.renew(claim, by: actor))
    case .release(let claim):
      try store.release(claim, by: actor)
      return .done
    case .close(let claim, let closing):
      try store.close(claim, closing, by: actor)
      return .done
    case .addStaff(let name, let role, let units):
      return .newStaff(try store.addStaff(name: name, role: role, units: units, by: actor))
    case .staff: return .staff(try store.staff(by: actor))
    case .revokeStaff(let staff):
      try store.revokeStaff(staff, by: actor)
      return .done
    case .verifyAudit: return .audit(try store.verifyAudit(by: actor))
    case .health: return .health(try store.health(by: actor))
    case .proveWritable:
      try store.proveWritable(by: actor)
      return .done
    }
  }
}
