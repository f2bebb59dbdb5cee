"""What is known not to hold yet, each sentence with its reason. An entry whose sentence holds is a failure."""

KNOWN = {
    # Issue 9, in work.
    "a name with a turn of the writing direction is refused": "text of people is not checked at one door yet",
    "every method is listed with its scopes, pages, limits and reasons": "the page of methods is not generated yet",
    "each type of event has an example": "the list of events has no examples yet",
    "an endpoint is tried by one command": "there is no method for it yet",
    "the protocol says where the roots come from, and for which names a development certificate is":
        "Proto/PROTOCOL.md is to be corrected",
    "the protocol tells of pages of lists and of limits": "Proto/PROTOCOL.md is to be corrected",
    "the protocol says how bytes are written in JSON and at the command line": "Proto/PROTOCOL.md is to be corrected",
    "a client that offers none gets HTTP, as the protocol says": "Proto/PROTOCOL.md is to be corrected",
    "they are named as JSON names them": "violations are named as the contract names fields",
    "a place that is not public is not taken to be watched": "it is refused when it is read, not when it is named",
    "who has only the number is told whether the letter is real, and sees neither texts nor answers":
        "the number alone opens a case",
    "who objects says how to be reached": "an objection has no contact of its own yet",
    "no word of the contract stands in a refusal": "PLACE_REQUIRED and CLAIM_NOT_PUBLIC speak of fields and methods",
    "who would sell a work whose claim is not public is told the command that comes first":
        "CLAIM_NOT_PUBLIC names a method",
    "no sentence begins with a code": "FILE and MALFORMED_CHAIN stand before their sentences",
    "no connection says its cause": "CONNECT_FAILED has none",
    "a mistyped option is told the one that was meant": "options with a verb are, those of `seal` alone are not",
    "every command of seald prints for programs": "seald prints for people alone",
    "an offer to which nobody gave a title has one in each language": "the command line gives it an English one",
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
