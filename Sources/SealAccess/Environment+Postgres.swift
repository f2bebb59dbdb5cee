import SealPostgres
import SealVerify

// Written in the database by name, as in statements: `LIVE`, `SANDBOX`.
extension Environment: PostgresEncodable, PostgresDecodable {}
