// ruleid: secret-logged
console.log("login", user, password);
// ruleid: secret-logged
logger.debug(`token is ${session.accessToken}`);
// ruleid: secret-logged
log.info({ user, key: apiKey }, "configured");
// ok: secret-logged
console.log("password changed");
// ok: secret-logged
logger.info("login", user.name);
// ok: secret-logged
list.push(password);
