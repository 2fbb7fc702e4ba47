export default { a, b() {} }
x()
