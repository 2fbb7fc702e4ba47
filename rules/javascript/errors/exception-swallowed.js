// ruleid: exception-swallowed
try { save(); } catch (e) {}
// ruleid: exception-swallowed
send().catch(() => {});
// ok: exception-swallowed
try { save(); } catch (e) { logger.error(e); }
// ok: exception-swallowed
send().catch(report);
