export default function named() {}
named()
