// TopoJSON: shared borders are stored once, as steps on a grid; here they become rings of degrees.
// https://github.com/topojson/topojson-specification

/** The polygons of an object as GeoJSON features. */
export function features(topology, name) {
  const arcs = topology.arcs.map((arc) => degrees(arc, topology.transform));
  return topology.objects[name].geometries.map((geometry) => ({
    type: "Feature",
    id: geometry.properties.ags,
    properties: geometry.properties,
    geometry: {
      type: geometry.type,
      coordinates: geometry.type === "Polygon"
        ? geometry.arcs.map((ring) => joined(ring, arcs))
        : geometry.arcs.map((polygon) => polygon.map((ring) => joined(ring, arcs))),
    },
  }));
}

/** The borders between groups of the object's geometries, and the outer one, as one line. */
export function borders(topology, name, group) {
  const users = new Map();
  for (const geometry of topology.objects[name].geometries) {
    for (const index of geometry.arcs.flat(Infinity)) {
      const arc = index < 0 ? ~index : index;
      users.set(arc, [...(users.get(arc) ?? []), group(geometry.properties)]);
    }
  }
  const lines = [...users].filter(([, of]) => of.length < 2 || new Set(of).size > 1)
    .map(([arc]) => degrees(topology.arcs[arc], topology.transform));
  return { type: "MultiLineString", coordinates: lines };
}

function degrees(arc, { scale, translate }) {
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

/** A negative index is the arc ~index, walked backwards; the joint stands in both arcs. */
function joined(ring, arcs) {
  const points = [];
  for (const index of ring) {
    const arc = index < 0 ? arcs[~index].slice().reverse() : arcs[index];
    points.push(...(points.length ? arc.slice(1) : arc));
  }
  return points;
}
