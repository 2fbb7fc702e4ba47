export default (a, { b })

