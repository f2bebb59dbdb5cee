"""A client of CopyrightSeal's wire protocol `seal/1` (Proto/PROTOCOL.md) for any unary method.

Needs Python 3.9, PyPI's protobuf and the `protoc` command; the messages are read from the .proto files when
the client is made, so that nothing generated has to be kept.
"""

import pathlib
import secrets
import socket
import ssl
import struct
import subprocess
import tempfile
import time

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

PROTO = pathlib.Path(__file__).resolve().parents[2] / "Proto"
REQUEST, RESPONSE, CANCEL, GOAWAY = 1, 2, 3, 4
CODES = ("OK CANCELLED UNKNOWN INVALID_ARGUMENT DEADLINE_EXCEEDED NOT_FOUND ALREADY_EXISTS PERMISSION_DENIED "
         "RESOURCE_EXHAUSTED FAILED_PRECONDITION ABORTED OUT_OF_RANGE UNIMPLEMENTED INTERNAL UNAVAILABLE DATA_LOSS "
         "UNAUTHENTICATED").split()
MAXIMUM_FRAME = 1 << 20


class SealError(Exception):
    """A call that failed. Decide by `code` and `reason`; the text is for people."""

    def __init__(self, status):
        self.status = status
        self.code = CODES[status.code] if 0 <= status.code < len(CODES) else "UNKNOWN"
        self.reason = status.reason
        self.fields = {violation.field: violation.reason for violation in status.field_violations}
        fields = "".join(f"; {v.field}: {v.description}" for v in status.field_violations)
        super().__init__(f"{self.code} {status.reason}: {status.message}{fields}")


class Contract:
    """The messages and methods of the .proto files under a folder."""

    def __init__(self, folder=PROTO):
        files = sorted(str(path) for path in pathlib.Path(folder).glob("seal/**/*.proto"))
        with tempfile.NamedTemporaryFile() as output:
            subprocess.run(["protoc", f"-I{folder}", "--include_imports", f"--descriptor_set_out={output.name}",
                            *files], check=True)
            descriptors = descriptor_pb2.FileDescriptorSet.FromString(output.read())
        self.pool = descriptor_pool.DescriptorPool()
        for file in descriptors.file:
            self.pool.Add(file)

    def message(self, name):
        """The class of a message: `message("seal.certification.v1.Work")`."""
        return message_factory.GetMessageClass(self.pool.FindMessageTypeByName(name))

    def method(self, name):
        """The request's and the reply's class of `package.Service/Method`."""
        found = self.pool.FindMethodByName(name.replace("/", "."))
        return tuple(message_factory.GetMessageClass(kind) for kind in (found.input_type, found.output_type))


class SealClient:
    """One connection, one call at a time; made anew when it was lost. A context manager."""

    def __init__(self, host, port, roots, key="", contract=None, attempts=5):
        """`roots` is the path of a PEM file with the certificates to trust, `key` the API key.

        A call is tried at most `attempts` times, with pauses that double from a tenth of a second.
        """
        self.contract, self.key, self.next_id, self.attempts = contract or Contract(), key, 0, attempts
        self.Envelope = self.contract.message("seal.rpc.v1.Envelope")
        self.host, self.port, self.socket = host, port, None
        self.context = ssl.create_default_context(cafile=roots)
        self.context.minimum_version = ssl.TLSVersion.TLSv1_2
        self.context.set_alpn_protocols(["seal/1"])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        if self.socket:
            self.socket.close()
            self.socket = None

    def call(self, method, timeout=30.0, **fields):
        """Calls `package.Service/Method` with the request's fields; returns the reply's message.

        A request that has a `request_id` gets a random one unless it is given. It is the same at every
        attempt, so that a call that had its effect and whose reply was lost has it once. A method without
        one reads only, and may be repeated as well.
        """
        Request, Response = self.contract.method(method)
        request = Request(**fields)
        if "request_id" in Request.DESCRIPTOR.fields_by_name and not request.request_id:
            request.request_id = secrets.token_urlsafe(16)
        deadline = time.monotonic() + timeout
        for attempt in range(self.attempts):
            pause = 0.1 * 2**attempt * (1 + secrets.randbelow(1000) / 1000)
            last = attempt + 1 == self.attempts or time.monotonic() + pause > deadline
            try:
                return Response.FromString(self._call_once(method, request, deadline))
            except SealError as error:
                if last or error.code != "UNAVAILABLE":
                    raise
            except OSError as error:
                self.close()
                if last or isinstance(error, ssl.SSLCertVerificationError):
                    raise
            time.sleep(pause)

    def _call_once(self, method, request, deadline):
        if not self.socket:
            self._connect(deadline)
        self.next_id = self.next_id % 0xFFFFFFFF + 1
        self._send(self.Envelope(kind=REQUEST, call_id=self.next_id, method=method, credential=self.key,
                                 timeout_millis=max(1, int((deadline - time.monotonic()) * 1000)),
                                 payload=request.SerializeToString()), deadline)
        while True:
            reply = self._receive(deadline)
            if reply.kind == GOAWAY:
                if reply.status.reason != "DRAINING":
                    self.close()
                    raise SealError(reply.status)
            elif reply.kind == RESPONSE and reply.call_id == self.next_id:
                if reply.status.code:
                    raise SealError(reply.status)
                return reply.payload

    def _connect(self, deadline):
        plain = socket.create_connection((self.host, self.port), timeout=max(0.001, deadline - time.monotonic()))
        try:
            self.socket = self.context.wrap_socket(plain, server_hostname=self.host)
        except OSError:
            plain.close()
            raise
        if self.socket.selected_alpn_protocol() != "seal/1":
            self.close()
            raise ConnectionError("the server does not speak seal/1")

    def _send(self, envelope, deadline):
        payload = envelope.SerializeToString()
        if len(payload) > MAXIMUM_FRAME:
            raise ValueError(f"the request takes {len(payload)} bytes; a frame holds at most {MAXIMUM_FRAME}")
        self.socket.settimeout(max(0.001, deadline - time.monotonic()))
        self.socket.sendall(struct.pack(">BI", 0, len(payload)) + payload)

    def _receive(self, deadline):
        flag, length = struct.unpack(">BI", self._read(5, deadline))
        if flag != 0 or length > MAXIMUM_FRAME:
            raise ConnectionError(f"the server sent no frame of seal/1 (flag {flag}, length {length})")
        return self.Envelope.FromString(self._read(length, deadline))

    def _read(self, count, deadline):
        data = bytearray()
        while len(data) < count:
            self.socket.settimeout(max(0.001, deadline - time.monotonic()))
            piece = self.socket.recv(count - len(data))
            if not piece:
                raise ConnectionError("the connection ended before the reply; the call may have had its effect")
            data += piece
        return bytes(data)
