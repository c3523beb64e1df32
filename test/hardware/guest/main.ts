console.log('PLAN 1')
console.log('CHECK ok hello ' + process.version)
console.log('VERDICT ok 1')
