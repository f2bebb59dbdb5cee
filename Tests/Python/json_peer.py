"""Random messages, by Google's own Protocol Buffers: the judge of our JSON.

generate SEED COUNT: writes one line a message: its type, its encoding in hexadecimal, its JSON.
judge: reads lines of the same form, where the JSON is ours and a fourth field is the encoding that
we made of Google's JSON; says of each message that Google reads otherwise what is wrong.
"""

import json
import random
import subprocess
import sys
import tempfile

from google.protobuf import descriptor_pb2, descriptor_pool, json_format, message_factory
from google.protobuf.descriptor import FieldDescriptor as F


def load(protos):
    """The message classes of the contract that lies in Proto."""
    with tempfile.NamedTemporaryFile() as out:
        subprocess.run(
            ["protoc", "-I", ".", "-I", "/usr/include", "--include_imports", "-o", out.name] + protos,
            check=True)
        files = descriptor_pb2.FileDescriptorSet.FromString(out.read())
    pool = descriptor_pool.DescriptorPool()
    for file in files.file:
        pool.Add(file)
    # What options are made of is sent by nobody.
    sent = [file for file in files.file if file.name != "google/protobuf/descriptor.proto"]
    names = [f"{file.package}.{m.name}" for file in sent for m in file.message_type]
    return {n: message_factory.GetMessageClass(pool.FindMessageTypeByName(n)) for n in names}


def text(r):
    alphabet = ['a', 'Z', '0', ' ', '"', '\\', '/', '\n', '\t', '\x01', '\x7f', 'é', '一', '\u2028', '🎵', '\ufffd', '<']
    return "".join(r.choice(alphabet) for _ in range(r.randrange(12)))


def number(r, bits, signed):
    low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
    return r.choice([0, 1, low, high, r.randint(low, high), r.randint(max(low, -9), 9)])


def value(r, field):
    match field.type:
        case F.TYPE_BOOL: return r.random() < 0.5
        case F.TYPE_INT32: return number(r, 32, True)
        case F.TYPE_INT64: return number(r, 64, True)
        case F.TYPE_UINT32: return number(r, 32, False)
        case F.TYPE_UINT64: return number(r, 64, False)
        case F.TYPE_STRING: return text(r)
        case F.TYPE_BYTES: return r.randbytes(r.randrange(9))
        case F.TYPE_ENUM: return r.choice([v.number for v in field.enum_type.values] + [number(r, 32, True)])
    raise ValueError(field.full_name)


def fill(r, message):
    kind = message.DESCRIPTOR.full_name
    if kind == "google.protobuf.Timestamp":
        message.seconds = r.choice([0, -1, -62135596800, 253402300799, r.randint(-62135596800, 253402300799)])
        message.nanos = r.choice([0, 1, 999999999, 5000, 120000000, r.randrange(10**9)])
        return
    if kind == "google.protobuf.Duration":
        sign = r.choice([1, -1])
        message.seconds = sign * r.choice([0, 1, 315576000000 - 1, r.randrange(10**6)])
        message.nanos = sign * r.choice([0, 1, 999999999, 5000, 120000000])
        return
    for field in message.DESCRIPTOR.fields:
        if r.random() < 0.3:
            continue
        if field.label == F.LABEL_REPEATED:
            for _ in range(r.randrange(4)):
                if field.type == F.TYPE_MESSAGE:
                    fill(r, getattr(message, field.name).add())
                else:
                    getattr(message, field.name).append(value(r, field))
        elif field.type == F.TYPE_MESSAGE:
            getattr(message, field.name).SetInParent()
            fill(r, getattr(message, field.name))
        else:
            setattr(message, field.name, value(r, field))


def spelled(r, message):
    """One of the spellings that a JSON mapping must accept."""
    return json_format.MessageToJson(
        message, indent=r.choice([None, 2]), preserving_proto_field_name=r.random() < 0.5,
        use_integers_for_enums=r.random() < 0.5, ensure_ascii=r.random() < 0.5,
        **{always_print: r.random() < 0.3})


always_print = "always_print_fields_with_no_presence"
if always_print not in json_format.MessageToJson.__code__.co_varnames:
    always_print = "including_default_value_fields"


def generate(classes, seed, count):
    r = random.Random(seed)
    for _ in range(count):
        for name, kind in classes.items():
            message = kind()
            fill(r, message)
            print(name, message.SerializeToString().hex(), json.dumps(spelled(r, message)), sep="\t")


def judge(classes):
    for line in sys.stdin:
        name, encoding, ours, made = line.rstrip("\n").split("\t")
        message = classes[name].FromString(bytes.fromhex(encoding))
        if classes[name].FromString(bytes.fromhex(made)) != message:
            print(f"{name}: our reader made another message of {json_format.MessageToJson(message)}")
        if json_format.Parse(json.loads(ours), classes[name]()) != message:
            print(f"{name}: Google reads another message from our {ours}")


if __name__ == "__main__":
    count = 3 if sys.argv[1] == "generate" else 1
    classes = load(sys.argv[1 + count:])
    generate(classes, int(sys.argv[2]), int(sys.argv[3])) if count == 3 else judge(classes)
