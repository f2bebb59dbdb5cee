/// The page of `seal --help-profile`.
enum ProfileHelp {
  static let text = """
    PROFILE: where the server is, who calls, and whom to trust.

    A JSON file, by default ~/.config/copyrightseal/profile.json
    ($XDG_CONFIG_HOME/copyrightseal/profile.json), with these members:

      address        the server, host:port
      trusted_roots  PEM text of the roots that you trust, from the server's operator
      api_key        your key, seal_live_… or seal_test_…; without it you are a guest
      author         who is the author where --author is not given
      attempts       how often a call is tried, 1 to 1000

    Variables over the profile:

      SEAL_PROFILE       another profile file
      SEAL_ADDRESS       host:port
      SEAL_TRUSTED_ROOT  a PEM file of roots
      SEAL_API_KEY       a key
      SEAL_ATTEMPTS      1 to 1000

    Flags over both: --profile, --address, --root.

    How to get one:

      seald sandbox           starts a server to try things with, and prints its profile
      seald run --profile F   starts a server of your own, and writes one
    """
}
