"""Ed25519 after RFC 8032, with nothing but Python: slow, plain, and not the library that is tested."""

import hashlib

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)
NEUTRAL = (0, 1, 1, 0)


def add(one, other):
    """Points as (X, Y, Z, T): x = X/Z, y = Y/Z, xy = T/Z."""
    x1, y1, z1, t1 = one
    x2, y2, z2, t2 = other
    a, b = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P
    c, d = 2 * t1 * t2 * D % P, 2 * z1 * z2 % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(number, point):
    product = NEUTRAL
    while number:
        if number & 1:
            product = add(product, point)
        point = add(point, point)
        number >>= 1
    return product


def x_of(y, odd):
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P or (x == 0 and odd):
        return None
    return P - x if x & 1 != odd else x


def pack(point):
    x, y, z, _ = point
    inverse = pow(z, P - 2, P)
    x, y = x * inverse % P, y * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def unpack(bytes32):
    number = int.from_bytes(bytes32, "little")
    y = number & (1 << 255) - 1
    x = x_of(y, number >> 255)
    return None if x is None else (x, y, 1, x * y % P)


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE_X = x_of(BASE_Y, 0)
DOUBLES = [(BASE_X, BASE_Y, 1, BASE_X * BASE_Y % P)]
while len(DOUBLES) < 256:
    DOUBLES.append(add(DOUBLES[-1], DOUBLES[-1]))


def times_base(number):
    product = NEUTRAL
    for bit, double in enumerate(DOUBLES):
        if number >> bit & 1:
            product = add(product, double)
    return product


def hashed(*parts):
    return int.from_bytes(hashlib.sha512(b"".join(parts)).digest(), "little") % ORDER


def expand(seed):
    digest = hashlib.sha512(seed).digest()
    secret = int.from_bytes(digest[:32], "little") & (1 << 254) - 8 | 1 << 254
    return secret, digest[32:]


def public_of(seed):
    return pack(times_base(expand(seed)[0]))


def sign(seed, public, message):
    secret, prefix = expand(seed)
    r = hashed(prefix, message)
    commitment = pack(times_base(r))
    s = (r + hashed(commitment, public, message) * secret) % ORDER
    return commitment + s.to_bytes(32, "little")


def verifies(public, message, signature):
    point, commitment = unpack(public), unpack(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or point is None or commitment is None or s >= ORDER:
        return False
    right = add(commitment, times(hashed(signature[:32], public, message), point))
    return pack(times_base(s)) == pack(right)
