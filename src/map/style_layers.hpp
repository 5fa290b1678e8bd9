#pragma once

/// How each layer is drawn, from below to above, as MapLibre style layers.
namespace ward::map {

inline constexpr char const* ground_layers = R"json([
{"id":"ground","type":"fill","source":"base","source-layer":"ground","paint":{"fill-color":"#ffffff"}},
{"id":"water","type":"line","source":"base","source-layer":"water",
 "layout":{"line-cap":"round","line-join":"round"},
 "paint":{"line-color":"#56b4e9","line-width":["interpolate",["exponential",1.6],["zoom"],
  9,["match",["get","kind"],"river",3,0.6],16,["match",["get","kind"],"river",60,5]]}},
{"id":"railway","type":"line","source":"base","source-layer":"railway",
 "paint":{"line-color":"#444444","line-width":2,"line-dasharray":[4,2]}},
{"id":"street-edge","type":"line","source":"base","source-layer":"street",
 "layout":{"line-cap":"round","line-join":"round"},"paint":{"line-color":"#6b6b6b","line-width":
  ["interpolate",["exponential",1.5],["zoom"],10,["match",["get","kind"],"highway",2,"street",1,0.5],
   16,["match",["get","kind"],"highway",14,"street",10,6]]}},
{"id":"street","type":"line","source":"base","source-layer":"street",
 "layout":{"line-cap":"round","line-join":"round"},"paint":{
  "line-color":["match",["get","kind"],"highway","#ffe39a","#ffffff"],"line-width":
  ["interpolate",["exponential",1.5],["zoom"],10,["match",["get","kind"],"highway",1.2,"street",0.4,0.2],
   16,["match",["get","kind"],"highway",11,"street",7.5,4]]}},
{"id":"water-name","type":"symbol","source":"base","source-layer":"water","minzoom":11,
 "layout":{"symbol-placement":"line","text-field":["get","name"],"text-font":["FONT"],"text-size":14},
 "paint":{"text-color":"#0b4f78","text-halo-color":"#ffffff","text-halo-width":2}},
{"id":"street-name","type":"symbol","source":"base","source-layer":"street","minzoom":13,
 "layout":{"symbol-placement":"line","text-field":["get","name"],"text-font":["FONT"],"text-size":14},
 "paint":{"text-color":"#1a1a1a","text-halo-color":"#ffffff","text-halo-width":2}}
])json";

inline constexpr char const* common_layers = R"json([
{"id":"figures","type":"fill","source":"figures","source-layer":"figure","layout":{"visibility":"none"},
 "paint":{"fill-color":"#999999","fill-opacity":0.7,"fill-outline-color":"#1a1a1a"}},
{"id":"neighbourhood","type":"line","source":"neighbourhoods","source-layer":"neighbourhood","minzoom":12,
 "paint":{"line-color":"#555555","line-width":1.5,"line-dasharray":[1,2]}},
{"id":"former","type":"line","source":"boundaries","source-layer":"former","minzoom":11,
 "paint":{"line-color":"#cc79a7","line-width":2,"line-dasharray":[2,2]}},
{"id":"unit","type":"line","source":"boundaries","source-layer":"unit","layout":{"line-join":"round"},
 "paint":{"line-color":"#1a1a1a","line-width":["case",["get","own"],4,1.5],"line-dasharray":[4,1.5]}},
{"id":"address","type":"symbol","source":"addresses","source-layer":"address","minzoom":16.5,
 "layout":{"text-field":["get","house"],"text-font":["FONT"],"text-size":12},
 "paint":{"text-color":"#333333","text-halo-color":"#ffffff","text-halo-width":1.5}},
{"id":"place","type":"circle","source":"places","source-layer":"place","minzoom":13,
 "filter":["!",["in",["get","kind"],["literal",["office","police"]]]],
 "paint":{"circle-radius":4,"circle-color":"#ffffff","circle-stroke-color":"#1a1a1a","circle-stroke-width":2,
  "circle-opacity":["match",["get","sure"],"rough",0.5,1]}},
{"id":"place-name","type":"symbol","source":"places","source-layer":"place","minzoom":13.5,
 "filter":["!",["in",["get","kind"],["literal",["office","police"]]]],
 "layout":{"text-field":["get","name"],"text-font":["FONT"],"text-size":13,"text-offset":[0,0.7],
  "text-anchor":"top","text-max-width":9},
 "paint":{"text-color":"#1a1a1a","text-halo-color":"#ffffff","text-halo-width":2}},
{"id":"office","type":"circle","source":"offices","source-layer":"office",
 "paint":{"circle-radius":7,"circle-color":"#0072b2",
  "circle-stroke-color":"#ffffff","circle-stroke-width":2}},
{"id":"office-name","type":"symbol","source":"offices","source-layer":"office","minzoom":12,
 "layout":{"text-field":["get","name"],"text-font":["FONT"],"text-size":14,"text-offset":[0,0.9],
  "text-anchor":"top","text-max-width":10},
 "paint":{"text-color":"#00405f","text-halo-color":"#ffffff","text-halo-width":2}},
{"id":"neighbourhood-name","type":"symbol","source":"neighbourhoods","source-layer":"neighbourhood_label",
 "minzoom":13,"layout":{"text-field":["get","name"],"text-font":["FONT"],"text-size":14},
 "paint":{"text-color":"#333333","text-halo-color":"#ffffff","text-halo-width":2}},
{"id":"unit-name","type":"symbol","source":"boundaries","source-layer":"unit_label","minzoom":9,"maxzoom":14,
 "layout":{"text-field":["get","name"],"text-font":["FONT"],"text-size":["case",["get","own"],18,14]},
 "paint":{"text-color":"#1a1a1a","text-halo-color":"#ffffff","text-halo-width":2.5}}
])json";

/// Of each layer of live points. What waits is a full disc, what is done is a ring, what is late has a
/// thick dark rim: colour says the same once more.
inline constexpr char const* live_layers = R"json([
{"id":"LAYER-group","type":"circle","source":"LAYER","source-layer":"LAYER","filter":["has","count"],
 "paint":{"circle-color":"#d55e00","circle-radius":["step",["get","count"],14,10,18,100,23,1000,28],
  "circle-stroke-color":["case",[">",["get","overdue"],0],"#1a1a1a","#ffffff"],
  "circle-stroke-width":["case",[">",["get","overdue"],0],4,2]}},
{"id":"LAYER-count","type":"symbol","source":"LAYER","source-layer":"LAYER","filter":["has","count"],
 "layout":{"text-field":["to-string",["get","count"]],"text-font":["FONT"],"text-size":14,
  "text-allow-overlap":true},
 "paint":{"text-color":"#ffffff","text-halo-color":"#5c2800","text-halo-width":1.5}},
{"id":"LAYER","type":"circle","source":"LAYER","source-layer":"LAYER","filter":["!",["has","count"]],
 "paint":{"circle-radius":8,
  "circle-color":["match",["get","state"],["solved","published","refused","forwarded"],"#ffffff",
   "new","#e69f00","#d55e00"],
  "circle-stroke-color":["case",["get","overdue"],"#1a1a1a",["match",["get","state"],
   ["solved","published"],"#0072b2",["refused","forwarded"],"#777777","#ffffff"]],
  "circle-stroke-width":["case",["get","overdue"],4,3]}}
])json";

} // namespace ward::map
