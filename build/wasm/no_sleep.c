/* SDL asks for it; Pyodide cannot stop in the middle of C, and our loop never sleeps. */
void emscripten_sleep(unsigned milliseconds) { (void)milliseconds; }
