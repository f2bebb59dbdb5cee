"""The journeys, in the order in which they are made on one sandbox."""

from . import accused, command_line, developer, first_certificate, operator, publisher, reader

JOURNEYS = {
    "first certificate": first_certificate.walk,
    "publisher": publisher.walk,
    "reader, for free": reader.walk_free,
    "reader, for money": reader.walk_paid,
    "reader, with a doubt": reader.walk_doubt,
    "accused": accused.walk,
    "operator": operator.walk,
    "developer": developer.walk,
    "command line": command_line.walk,
}
