import pino from "pino";
// ruleid: errors-alert-nobody
export const logger = pino({ level: "info" });
