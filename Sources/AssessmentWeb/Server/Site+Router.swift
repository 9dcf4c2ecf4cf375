// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import Hummingbird

extension Site {
  /// All routes, with what happens around each of them.
  func responder(
    instant: @escaping @Sendable () -> ContinuousClock.Instant
  ) -> RouterResponder<WebContext> {
    let router = Router(context: WebContext.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: RouteLog(logger: logger, instant: instant))
    router.add(middleware: SecurityHeaders(isBehindTLS: settings.isBehindTLS))
    router.add(middleware: PlainErrors(site: self))
    router.add(middleware: SameSite())
    addStart(to: router)
    addInterview(to: router)
    addStaff(to: router)
    addHealth(to: router)
    router.get("\(styleSheet.path)") { _, _ in styleSheet.response }
    return router.buildResponder()
  }

  private func addStart(to router: Router<WebContext>) {
    router.get("/") { request, _ in root(request) }
    for language in InterfaceText.all {
      router.get("/\(language)") { _, _ in home(language) }
      router.get("/\(language)/cleared") { _, _ in cleared(language) }
      router.get("/\(language)/start/:assessment") { request, context in
        try start(language, assessment: context.parameters.get("assessment"), request)
      }
      router.post("/\(language)/start/:assessment") { request, context in
        try await begin(
          language,
          assessment: context.parameters.get("assessment"),
          fields: fields(of: request)
        )
      }
    }
  }

  private func addInterview(to router: Router<WebContext>) {
    router.get("/i/:interview") { request, context in
      try await visit(request, context) { goOn($0.session) }
    }
    router.get("/i/:interview/:step") { request, context in
      let step = context.parameters.get("step") ?? ""
      return try await visit(request, context) { try await show(step, of: $0, request) }
    }
    router.post("/i/:interview/:step") { request, context in
      let step = context.parameters.get("step") ?? ""
      let fields = try await fields(of: request)
      return try await act(step, fields, request, context)
    }
  }

  private func addStaff(to router: Router<WebContext>) {
    router.get("/staff") { request, _ in try await staffQueue(request) }
    router.post("/staff/sign-in") { request, _ in try await staffSignIn(request) }
    router.post("/staff/sign-out") { request, _ in staffSignOut(request) }
    router.get("/staff/case/:item") { request, context in
      try await staffCase(request, item: context.parameters.get("item"))
    }
    for act in Address.StaffAct.allCases {
      router.post("/staff/case/:item/\(act.rawValue)") { request, context in
        try await staffAct(act, request, item: context.parameters.get("item"))
      }
    }
  }

  private func addHealth(to router: Router<WebContext>) {
    router.get("/healthz") { _, _ in Self.plain("ok") }
    let readiness = Readiness()
    router.get("/readyz") { _, _ in await ready(readiness) }
  }
}
