"""Registers a file and reads the work back.

    python3 register_and_read.py localhost:7443 root.pem seal_test_… photo.jpg
"""

import hashlib
import mimetypes
import pathlib
import sys

from seal_client import SealClient, SealError

SERVICE = "seal.certification.v1.CertificationService/"


def main(address, roots, key, path):
    host, _, port = address.rpartition(":")
    data = pathlib.Path(path).read_bytes()
    with SealClient(host.strip("[]"), int(port), roots, key) as client:
        registered = client.call(
            SERVICE + "RegisterWork",
            title=pathlib.Path(path).name,
            kind="WORK_KIND_OTHER",
            parties=[{"name": "Python Example", "kind": "PARTY_KIND_NATURAL_PERSON", "role": "PARTY_ROLE_AUTHOR"}],
            version={
                "sha256": hashlib.sha256(data).digest(),
                "sha512": hashlib.sha512(data).digest(),
                "size_bytes": len(data),
                "media_type": mimetypes.guess_type(path)[0] or "application/octet-stream",
            },
        )
        work = client.call(SERVICE + "GetWork", work_id=registered.work.work_id).work
        print(f"work        {work.work_id}{' (known before)' if registered.already_registered else ''}")
        print(f"title       {work.title}")
        print(f"sha256      {work.versions[0].sha256.hex()}")
        print(f"certificate {registered.certificate.certificate_id}")
        print(f"time        {registered.certificate.certify_time.ToJsonString()}")


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    try:
        main(*sys.argv[1:])
    except (SealError, OSError) as error:
        sys.exit(f"register_and_read: {error}")
