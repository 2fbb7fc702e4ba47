// ruleid: javascript-hidden-text-direction
if (role != "user‮ ⁦// admin⁩") grant();
// ruleid: javascript-hidden-text-direction
const text = "‮";
// ok: javascript-hidden-text-direction
if (role != "user") deny();
// ok: javascript-hidden-text-direction
const escaped = "\u202e";
