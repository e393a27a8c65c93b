"""Pseudonyms: what stands in the place of a kenmerk, the same for one bronhouder and unlike for another."""

import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass, field

from store.sleutelbos import sleutels_van

LENGTE = 32  # hexadecimal digits: 128 bits
_BLOK, _BINNEN, _BUITEN = 64, 0x36, 0x5C


@dataclass(frozen=True)
class Pseudoniemen:
    """The pseudonyms of one bronhouder; its keys are never shown, also not in a trace."""

    bronhouder: str
    sleutels: tuple[bytes, ...] = field(repr=False)

    def van(self, kenmerk: str) -> str:
        """The pseudonym of one kenmerk: HMAC-SHA-256 over bronhouder and kenmerk; a later key nests the former."""
        return next(iter(self.van_alle((kenmerk,))))

    def van_alle(self, kenmerken: Iterable[str]) -> list[str]:
        """The pseudonyms of distinct kenmerken, in their order; '' of an empty one.

        HMAC by copies of the two hashes that the key begins: making them anew for each takes twice as long.
        """
        binnen, buiten = _begun(self.sleutels[0], f"{self.bronhouder}\x1f".encode())
        eerste = []
        for kenmerk in kenmerken:
            kaal = kenmerk.strip()
            in_, uit = binnen.copy(), buiten.copy()
            in_.update(kaal.encode())
            uit.update(in_.digest())
            eerste.append(uit.hexdigest()[:LENGTE] if kaal else "")
        return [self._genest(pseudoniem) for pseudoniem in eerste] if len(self.sleutels) > 1 else eerste

    def van_elke_sleutel(self, kenmerk: str) -> tuple[str, ...]:
        """Every pseudonym that this kenmerk ever had: of the first key alone, and with each later one around it."""
        kettingen = (self.sleutels[: n + 1] for n in range(len(self.sleutels)))
        return tuple(Pseudoniemen(self.bronhouder, ketting).van(kenmerk) for ketting in kettingen)

    def _genest(self, pseudoniem: str) -> str:
        for sleutel in self.sleutels[1:] if pseudoniem else ():
            pseudoniem = hmac.digest(sleutel, bytes.fromhex(pseudoniem), "sha256").hex()[:LENGTE]
        return pseudoniem


def pseudoniemen_van(bronhouder: str, *, bewaar: bool = True) -> Pseudoniemen:
    """The pseudonyms of a bronhouder; its key is made on first use, and kept unless this is a dry run.

    Raises SleutelmapError, NietOpgeslagenError.
    """
    return Pseudoniemen(bronhouder, sleutels_van(bronhouder, bewaar=bewaar))


def _begun(sleutel: bytes, vooraf: bytes) -> tuple["hashlib._Hash", "hashlib._Hash"]:
    """The inner and the outer hash with the key in them (RFC 2104)."""
    kort = sleutel if len(sleutel) <= _BLOK else hashlib.sha256(sleutel).digest()
    heel = kort.ljust(_BLOK, b"\0")
    binnen, buiten = (hashlib.sha256(bytes(b ^ vulling for b in heel)) for vulling in (_BINNEN, _BUITEN))
    binnen.update(vooraf)
    return binnen, buiten
