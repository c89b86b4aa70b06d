// The page's own few words, in the language that a link asks for, that was chosen before, or that
// the browser speaks. From the first screen on, the game says which language it is.
(() => {
  "use strict";

  const SPANISH = {
    "Opening the page": "Abriendo la página",
    "Loading": "Cargando",
    "Reload": "Recargar",
    "Details for whoever mends it": "Detalles para quien lo arregle",
    "Fetching the city: {now} of {all} MB": "Trayendo la ciudad: {now} de {all} MB",
    "Waking Python": "Despertando a Python",
    "Fetching Python and pygame": "Trayendo Python y pygame",
    "Opening Larkhaven": "Abriendo Larkhaven",
    "This life goes on in another window.": "Esta vida sigue en otra ventana.",
    "Go on there, or reload to go on with it here.":
      "Sigue allí, o recarga para seguir con ella aquí.",
    "The game has stopped: something in it went wrong.":
      "El juego se ha parado: algo ha fallado dentro.",
    "Your life is kept as it was after your last step. Reload to go on.":
      "Tu vida está guardada tal como quedó tras tu último paso. Recarga para seguir.",
    "The game could not be started.": "No se ha podido empezar el juego.",
    "Check the connection and reload. What you have played is kept.":
      "Comprueba la conexión y recarga. Lo que has jugado está guardado.",
    "Reload the page. If it happens again, try another browser. What you have played is kept.":
      "Recarga la página. Si vuelve a pasar, prueba con otro navegador. Lo que has jugado está guardado.",
    "There is not enough free memory on this device to start the game.":
      "En este dispositivo no hay memoria libre suficiente para empezar el juego.",
    "Close some other pages or programs and reload.":
      "Cierra otras páginas o programas y recarga.",
    "This browser does not run WebAssembly, which the game is made of.":
      "Este navegador no ejecuta WebAssembly, y el juego está hecho de eso.",
    "A current Chrome, Edge, Firefox or Safari does. In some schools it is switched off: whoever looks after the machines can allow it.":
      "Un Chrome, Edge, Firefox o Safari actual sí lo hace. En algunos centros está desactivado: quien cuida de los equipos puede permitirlo.",
    "This browser cannot unpack a page that is all in one file.":
      "Este navegador no puede desplegar una página que va entera en un archivo.",
    "A current Chrome, Edge, Firefox or Safari can; or open the page from a server.":
      "Un Chrome, Edge, Firefox o Safari actual sí puede; o abre la página desde un servidor.",
    "A part of the game could not be fetched: {name}.":
      "No se ha podido traer una parte del juego: {name}.",
    "A part of the game arrived damaged: {name}.": "Una parte del juego ha llegado dañada: {name}.",
    "Copy the file again from where it came from. What you have played is kept.":
      "Copia otra vez el archivo desde donde vino. Lo que has jugado está guardado.",
    "Reload the page. If it happens again, the copy on the server is damaged and has to be put there anew.":
      "Recarga la página. Si vuelve a pasar, la copia del servidor está dañada y hay que volver a ponerla.",
    "This file is not whole: its end is missing.": "Este archivo no está entero: le falta el final.",
    "Copy it again from where it came from. What you have played is kept.":
      "Cópialo otra vez desde donde vino. Lo que has jugado está guardado.",
    "This browser does not let the page keep anything here, as in some private windows.":
      "Este navegador no deja que la página guarde nada aquí, como en algunas ventanas privadas.",
    "The browser's room for this page is full.":
      "El espacio del navegador para esta página está lleno.",
    "It goes on in another window.": "Sigue en otra ventana.",
    "Saved among your downloads as {name}": "Guardado entre tus descargas como {name}",
    "This browser does not let the page save a file.":
      "Este navegador no deja que la página guarde un archivo.",
    "Copied.": "Copiado.",
    "Copy it from the field.": "Cópialo del campo.",
    "Copy this text": "Copia este texto",
    "Text to copy": "Texto para copiar",
    "Back to the game": "Volver al juego",
  };
  const LANGUAGES = { en: {}, es: SPANISH };

  const code = (tag) => String(tag || "").toLowerCase().split("-")[0];
  const query = new URLSearchParams(location.search);

  function chosen() {
    const seat = query.get("seat") ? query.get("seat") + "/" : "";
    try {
      return JSON.parse(localStorage.getItem(`model-citizen/${seat}settings.json`)).language;
    } catch (nothing) {
      return "";
    }
  }

  function say(words, values = {}) {
    const there = (LANGUAGES[document.documentElement.lang] || {})[words] || words;
    return there.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
  }

  const wishes = [query.get("lang"), chosen(), navigator.language].map(code);
  document.documentElement.lang = wishes.find((wish) => Object.hasOwn(LANGUAGES, wish)) || "en";
  for (const element of document.querySelectorAll("[data-said]")) {
    element.textContent = say(element.textContent);
  }
  document.getElementById("bar").setAttribute("aria-label", say("Loading"));

  window.modelCitizenWords = { say };
})();
