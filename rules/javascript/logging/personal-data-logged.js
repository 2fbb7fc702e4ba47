// ruleid: personal-data-logged
logger.info(req.body);
// ruleid: personal-data-logged
console.log("card", user.creditCard);
// ok: personal-data-logged
logger.info(req.body.orderId);
// ok: personal-data-logged
console.log("body", text);
