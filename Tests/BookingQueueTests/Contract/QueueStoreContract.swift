// SPDX-License-Identifier: Apache-2.0

import Testing

/// What every queue store promises; each test runs over each store of ``StoreFactory/all``.
@Suite struct QueueStoreContract {}
