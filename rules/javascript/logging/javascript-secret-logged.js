// ruleid: javascript-secret-logged
console.log("login", user, password);
// ruleid: javascript-secret-logged
logger.debug(`token is ${session.accessToken}`);
// ruleid: javascript-secret-logged
log.info({ user, key: apiKey }, "configured");
// ok: javascript-secret-logged
console.log("password changed");
// ok: javascript-secret-logged
logger.info("login", user.name);
// ok: javascript-secret-logged
list.push(password);
