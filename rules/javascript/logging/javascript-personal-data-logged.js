// ruleid: javascript-personal-data-logged
logger.info(req.body);
// ruleid: javascript-personal-data-logged
console.log("card", user.creditCard);
// ok: javascript-personal-data-logged
logger.info(req.body.orderId);
// ok: javascript-personal-data-logged
console.log("body", text);
