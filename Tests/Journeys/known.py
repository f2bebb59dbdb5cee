"""What is known not to hold yet, each sentence with its reason. An entry whose sentence holds is a failure."""

KNOWN = {
    # Issue 10.
    "who objects says how to be reached": "an objection has no contact of its own yet",
    # Later issues.
    "on a telephone one can pay without a second one":
        "the one way to pay is a code to scan; other ways are a later issue",
    "the home page leads to imprint, privacy and terms": "an operator's own pages are a later issue",
    "a certificate has a form that people can print": "a certificate of registration as PDF is a later issue",
    "the operator lists the accounts": "the operator's console is a later issue",
    "the operator suspends an account": "the operator's console is a later issue",
    "the operator revokes a customer's key": "the operator's console is a later issue",
    "the operator pays out what is available": "payouts are a later issue",
    "the operator backs up and restores by commands": "backup and restore are a later issue",
    "the operator sets keys and a time-stamp authority other than those for development":
        "production keys are a later issue",
    "the operator writes own words for mails": "an operator's own words are a later issue",
}
