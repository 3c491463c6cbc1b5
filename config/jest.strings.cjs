// What SPFx's loader makes of loc/en-us.js: an AMD module whose one value is the table of texts.
let strings;
global.define = (_dependencies, make) => {
  strings = make();
};
require('../src/webparts/hallway/loc/en-us.js');
module.exports = strings;
