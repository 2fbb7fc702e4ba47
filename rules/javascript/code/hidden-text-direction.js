// ruleid: hidden-text-direction
if (role != "user‮ ⁦// admin⁩") grant();
// ruleid: hidden-text-direction
const text = "‮";
// ok: hidden-text-direction
if (role != "user") deny();
// ok: hidden-text-direction
const escaped = "\u202e";
