"""The tiny city in Spanish, whole: what another language needs and nothing else."""

from collections.abc import Mapping
from pathlib import Path

from tests.content.tiny import TINY, write

LANGUAGE_YAML = "language: Español\n"

CITY_YAML = """\
title: Diminuta
tagline: Dos días junto al agua.
content_note: Nadie sale herido.
meters:
  - {id: standing, name: Crédito}
  - {id: money, name: Larks}
  - {id: voice, name: Voz}
  - {id: rest, name: Descanso}
lengths:
  - id: weekend
    name: Un fin de semana
    minutes: 5
    acts:
      - {id: pilot, name: El piloto}
      - {id: quiet, name: El silencio}
words:
  - {id: night_up, text: El número subió.}
people:
  - id: teo
    name: Teo
    who: Tu vecino, que presta y pide prestado.
    bright: Teo riéndose en la escalera.
    faded: Una foto pálida de alguien en una escalera.
endings:
  - id: outside
    title: Fuera
    parts:
      - text: Te fuiste, y el agua se quedó.
      - text: Teo saludó con la mano.
  - id: still_here
    title: Sigues aquí
    parts:
      - text: El teléfono vuelve a encenderse.
echoes:
  - id: pulse
    name: El Pulse
    principle: Razón variable
    here: pulsaste sin poder saber cuándo.
    twin: Una caja de botín.
"""

CARDS_YAML = """\
cards:
  - id: gate
    text: El torno de la parada del tranvía está en verde.
    options:
      - {id: tap, text: Acerca el teléfono, answer: Se abre antes de que lo toques.}
      - {id: walk, text: Camina, answer: La acera es tuya.}
  - id: teo_rent
    text: Teo en la puerta, el alquiler vencido, mirando a todas partes menos a ti.
    options:
      - {id: lend, text: Préstale cuarenta, answer: Se lo apunta en la mano.}
      - {id: refuse, text: Di que no, answer: Asiente como si le hubieras dicho la hora.}
  - id: silence
    text: Esta mañana el teléfono no dice nada.
    options:
      - {id: shake, text: Sacúdelo, answer: Nada.}
      - {id: leave, text: Borra Beacon, answer: El cuadrado donde estaba es algo más oscuro.}
  - id: paid_back
    text: Alguien ha metido un sobre por debajo de la puerta.
    options:
      - {id: keep, text: Quédatelo, answer: Cuarenta larks y un dibujo tuyo.}
      - {id: ride, text: Ve en tranvía a ver a Teo, answer: No está.}
  - id: nobody
    text: Esta noche no viene nadie.
    options:
      - {id: sleep, text: Vete a la cama, answer: El techo está muy bien hecho.}
      - {id: wait, text: Espera un poco, answer: Sigue sin venir nadie.}
rules:
  - id: steadier_circle
    reason: Tu círculo parece más estable.
    truth: Decir que no sube el Crédito.
  - {id: slow_walker, reason: Gracias por el ejercicio., truth: Un paseo es un día sin ubicación.}
  - {id: early_night, truth: Quien descansa se hace oír.}
  - {id: fresh_start, truth: Dormir ayuda.}
perks:
  - id: night_tram
    name: El tranvía nocturno
    text: Los tornos se abren para ti después de las diez.
    lost: Los tornos han olvidado tu cara.
"""

TINY_ES: Mapping[str, str] = {
    "language.yaml": LANGUAGE_YAML,
    "city.yaml": CITY_YAML,
    "cards.yaml": CARDS_YAML,
}


def write_both(folder: Path, name: str = "", old: str = "", new: str = "") -> Path:
    """The tiny city with its Spanish, one passage of one Spanish file rewritten."""
    files = dict(TINY_ES)
    if name:
        assert files[name].count(old) >= 1, f"{old!r} is not in {name}"
        files[name] = files[name].replace(old, new, 1)
    write(folder, TINY)
    write(folder / "es", files)
    return folder
