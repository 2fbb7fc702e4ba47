function save() {
  // ruleid: debugger-statement
  debugger;
  if (broken) {
    // ruleid: debugger-statement
    debugger;
  }
  // ok: debugger-statement
  const debuggerOpen = true;
  // ok: debugger-statement
  start("debugger");
}
