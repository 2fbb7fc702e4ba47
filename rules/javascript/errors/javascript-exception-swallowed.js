// ruleid: javascript-exception-swallowed
try { save(); } catch (e) {}
// ruleid: javascript-exception-swallowed
send().catch(() => {});
// ok: javascript-exception-swallowed
try { save(); } catch (e) { logger.error(e); }
// ok: javascript-exception-swallowed
send().catch(report);
