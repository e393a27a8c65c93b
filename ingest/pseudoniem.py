"""Pseudonyms: what stands in the place of a kenmerk, the same for one bronhouder and unlike for another."""

import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass, field

from ingest.sleutelbos import sleutels_van

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

        HMAC in two plain hashes: hmac.digest asks the library for its algorithm every time and takes twice as long.
        """
        vooraf = f"{self.bronhouder}\x1f".encode()
        binnen, buiten = _pads(self.sleutels[0])
        begin = binnen + vooraf
        hash_ = hashlib.sha256
        eerste = [
            hash_(buiten + hash_(begin + kenmerk.strip().encode()).digest()).hexdigest()[:LENGTE] if kenmerk else ""
            for kenmerk in kenmerken
        ]
        return [self._genest(pseudoniem) for pseudoniem in eerste] if len(self.sleutels) > 1 else eerste

    def _genest(self, pseudoniem: str) -> str:
        for sleutel in self.sleutels[1:] if pseudoniem else ():
            pseudoniem = hmac.digest(sleutel, bytes.fromhex(pseudoniem), "sha256").hex()[:LENGTE]
        return pseudoniem


def pseudoniemen_van(bronhouder: str) -> Pseudoniemen:
    """The pseudonyms of a bronhouder; its key is made on first use. Raises SleutelmapError, NietOpgeslagenError."""
    return Pseudoniemen(bronhouder, sleutels_van(bronhouder))


def _pads(sleutel: bytes) -> tuple[bytes, bytes]:
    """The key as it stands before the inner and the outer hash (RFC 2104)."""
    kort = sleutel if len(sleutel) <= _BLOK else hashlib.sha256(sleutel).digest()
    heel = kort.ljust(_BLOK, b"\0")
    return bytes(b ^ _BINNEN for b in heel), bytes(b ^ _BUITEN for b in heel)
