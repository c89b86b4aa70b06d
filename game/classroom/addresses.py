"""The address under which the room finds the teacher's laptop, and its QR code."""

import ipaddress
import socket
from io import BytesIO

import segno

# No packet is sent: asking for a way there is enough to learn which of our addresses it leaves by.
SOMEWHERE = ("10.255.255.255", 9)


def room_address() -> str | None:
    """This machine's address in the room's network, or None if it is in none."""
    found = [_way_out(), *_named()]
    usable = [one for one in found if one is not None and _reaches_a_room(one)]
    return usable[0] if usable else None


def _way_out() -> str | None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        try:
            asking.connect(SOMEWHERE)
            return str(asking.getsockname()[0])
        except OSError:
            return None


def _named() -> list[str]:
    try:
        found = socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)
    except OSError:
        return []
    return sorted({str(one[4][0]) for one in found})


def _reaches_a_room(address: str) -> bool:
    kind = ipaddress.ip_address(address)
    return not (kind.is_loopback or kind.is_link_local or kind.is_unspecified)


def qr_code(address: str) -> str:
    """An address as a QR code, drawn as SVG for a page."""
    drawn = BytesIO()
    segno.make(address, error="m").save(
        drawn,
        kind="svg",
        scale=1,
        border=2,
        xmldecl=False,
        svgns=True,
        omitsize=True,
        title="QR code of the address",
        dark="#1A2430",
        light="#FFFFFF",
    )
    return drawn.getvalue().decode("utf-8")
