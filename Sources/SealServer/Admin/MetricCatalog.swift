/// Every metric of the server with what it means: the HELP lines, and what operators read.
///
/// Labels have few values: methods of the contract, kinds of jobs, codes. None names a host, an
/// account or a person.
package enum MetricCatalog {
  package static let help: [String: String] = [
    // Counted where it happens.
    "seal_calls_total": "Calls that ended, by method and gRPC code.",
    "seal_call_duration_seconds": "Time from a call's admission to its outcome.",
    "seal_transactions_total":
      "Transactions by kind (read, write) and outcome (committed, refused by a rule, failed).",
    "seal_transaction_duration_seconds":
      "Time of a transaction, the wait for a connection and repetitions included.",
    "seal_transaction_retries_total":
      "Transactions run again after a collision or a lost connection.",
    "seal_commits_in_doubt_total":
      "Connections lost during COMMIT, by what became of the transaction; unknown needs a look.",
    "seal_database_wait_seconds": "Time that transactions waited for a connection.",
    "seal_job_runs_total": "Runs of jobs by kind and outcome.",
    "seal_job_duration_seconds": "Time of a job's run.",
    "seal_fetches_total": "Fetches by the class of the status, or why there was none.",
    "seal_fetch_duration_seconds": "Time of a fetch, redirects included.",
    "seal_mails_total": "Messages handed to the mail server, by outcome.",
    "seal_connections_refused_total":
      "Connections that had no place, by reason (server_full, address_full, draining).",
    // Looked at when asked.
    "seal_calls_in_flight": "Calls whose handlers have not returned.",
    "seal_connections": "Open connections by dialect.",
    "seal_request_bytes": "Bytes of the requests in flight, out of limits.byteBudget.",
    "seal_database_connections": "Connections to PostgreSQL by state (in_use, idle).",
    "seal_database_connections_limit": "The setting database.connections.",
    "seal_database_waiters": "Transactions that wait for a connection.",
    "seal_jobs": "Jobs by state (waiting, due, parked), counted up to 100,000.",
    "seal_job_oldest_due_seconds": "How long the longest due job could have been taken.",
    "seal_event_subscriber_behind": "Events that a subscriber has before it.",
    "seal_log_waiting": "Statements that wait for their log entry, counted up to 100,000.",
    "seal_webhook_endpoints_disabled": "Webhook endpoints that are switched off.",
    "seal_database_figures_age_seconds":
      "How old the figures are that are read from the database: jobs, events, log, webhooks.",
    "seal_start_time_seconds": "When the server started, in seconds since 1970.",
  ]
}
