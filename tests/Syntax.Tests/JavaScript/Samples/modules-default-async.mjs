export default async function* () { yield await a }
