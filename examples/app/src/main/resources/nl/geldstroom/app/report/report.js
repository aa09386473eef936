(function () {
  "use strict";
  var figures = JSON.parse(document.getElementById("figures").textContent);
  var words = figures.words;
  var dutch = figures.language === "nl";
  var variants = figures.variants;
  var colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"];
  var dashes = ["solid", "dashed", "dotted", [8, 3, 2, 3], [2, 2], [10, 4]];
  var symbols = ["circle", "rect", "triangle", "diamond", "pin", "arrow"];
  var ink = "#1c2530", soft = "#55616f", line = "#d9dee4";
  var font = '"Segoe UI", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", "Liberation Sans", Arial, system-ui, sans-serif';
  var still = window.matchMedia && window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  var charts = [];

  function group(digits) { return digits.replace(/\B(?=(\d{3})+$)/g, dutch ? "." : ","); }
  function number(value, decimals) {
    var parts = Math.abs(value).toFixed(decimals).split(".");
    var sign = value < 0 && Number(Math.abs(value).toFixed(decimals)) !== 0 ? "\u2212" : "";
    return sign + group(parts[0]) + (parts[1] ? (dutch ? "," : ".") + parts[1] : "");
  }
  function euros(value) {
    if (value === null || value === undefined) { return ""; }
    return (value < 0 ? "\u2212" : "") + (dutch ? "\u20ac\u00a0" : "\u20ac") + number(Math.abs(value), 0);
  }
  function short(value) {
    var size = Math.abs(value);
    if (size >= 999500) {
      return number(value / 1e6, size >= 1e7 || size % 1e6 === 0 ? 0 : 1) + (dutch ? "\u00a0" : "") + words.million;
    }
    return size >= 1000 ? number(value / 1e3, 0) + (dutch ? "\u00a0" : "") + words.thousand : number(value, 0);
  }
  function escaped(text) {
    return String(text).replace(/[&<>"']/g, function (c) { return "&#" + c.charCodeAt(0) + ";"; });
  }
  function name(variant) { return variant.letter + "  " + variant.title; }
  function cut(text, length) { return text.length > length ? text.slice(0, length - 1) + "\u2026" : text; }
  function width(element) { return element.clientWidth || 600; }
  function base(element) {
    return {
      animation: !still, animationDuration: 300, color: colours, textStyle: { fontFamily: font, color: ink },
      grid: { left: 8, right: 14, top: 16, bottom: 8, containLabel: true },
      legend: { type: "plain", bottom: 0, itemGap: 14, textStyle: { color: ink, width: Math.max(120, width(element) - 60), overflow: "truncate" } },
      tooltip: { trigger: "axis", confine: true, valueFormatter: euros, textStyle: { color: ink } }
    };
  }
  function years(labels) {
    return { type: "category", data: labels, axisTick: { show: false }, axisLine: { lineStyle: { color: soft }, onZero: false }, axisLabel: { color: soft, hideOverlap: true } };
  }
  function money() {
    return { type: "value", axisLabel: { color: soft, formatter: short }, splitLine: { lineStyle: { color: "#edf0f2" } } };
  }
  function legendRoom(element, names) {
    var inner = width(element), rows = 1, x = 0;
    names.forEach(function (text) {
      var w = Math.min(inner, text.length * 6.6 + 44);
      if (x + w > inner) { rows++; x = 0; }
      x += w;
    });
    return 12 + rows * 24;
  }
  function compare(element, key, kind) {
    var option = base(element);
    option.xAxis = years(figures.years);
    option.yAxis = money();
    option.grid.bottom = legendRoom(element, variants.map(name));
    if (kind === "bar") { option.aria = { enabled: true, label: { enabled: false }, decal: { show: true, decals: [
      { symbol: "none" }, { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4, color: "rgba(255,255,255,.45)" },
      { symbol: "circle", dashArrayX: [[8, 8], [0, 8, 8, 0]], dashArrayY: [6, 0], symbolSize: 0.6, color: "rgba(255,255,255,.5)" }] } }; }
    option.series = variants.map(function (variant, i) {
      var series = { name: name(variant), type: kind, data: variant[key], itemStyle: { color: colours[i % 6] }, barMaxWidth: 22, barGap: "12%" };
      if (kind === "line") {
        series.lineStyle = { width: 2.5, type: dashes[i % 6], color: colours[i % 6] };
        series.symbol = symbols[i % 6]; series.symbolSize = 7;
      }
      if (i === 0) { series.markLine = { silent: true, symbol: "none", animation: false, label: { show: false }, lineStyle: { color: ink, type: "solid", width: 1 }, data: [{ yAxis: 0 }] }; }
      return series;
    });
    return option;
  }
  function commitment(element) {
    var variant = variants[Number(element.dataset.variantIndex)];
    var option = base(element);
    option.xAxis = years(figures.years);
    option.yAxis = money();
    option.grid.bottom = 36;
    option.aria = { enabled: true, label: { enabled: false }, decal: { show: true, decals: [{ symbol: "none" },
      { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 4, color: "rgba(0,0,0,.25)" }] } };
    option.series = [["committed", "#17384f"], ["releasable", "#a9cfe6"]].map(function (part) {
      return { name: words[part[0]], type: "bar", stack: "all", data: variant[part[0]], itemStyle: { color: part[1] }, barMaxWidth: 34 };
    });
    return option;
  }
  function series(element, key, kind) {
    var variant = variants[Number(element.dataset.variantIndex)], all = variant[key], option = base(element);
    option.xAxis = years(variant.years);
    option.yAxis = money();
    option.grid.bottom = legendRoom(element, all.map(function (one) { return one.name; }));
    option.series = all.map(function (one, i) {
      return { name: one.name, type: kind, data: one.amounts, itemStyle: { color: colours[i % 6] }, barMaxWidth: 20, symbol: symbols[i % 6], symbolSize: 7,
        lineStyle: { width: 2.5, type: dashes[i % 6], color: colours[i % 6] },
        markLine: i ? undefined : { silent: true, symbol: "none", animation: false, label: { show: false }, lineStyle: { color: ink, type: "solid", width: 1 }, data: [{ yAxis: 0 }] } };
    });
    return option;
  }
  function waterfall(element) {
    var all = variants[Number(element.dataset.variantIndex)].causes, option = base(element), sum = 0, steps = [], names = [];
    all.concat([{ name: words.total, total: null }]).forEach(function (one) {
      var from = one.total === null ? 0 : sum, to = one.total === null ? sum : sum + one.total;
      names.push(one.name);
      // A bar that crosses zero cannot stand on an unseen one: it is drawn by hand.
      steps.push([names.length - 1, from, to]);
      sum = to;
    });
    element.style.height = 70 + names.length * 46 + "px";
    delete option.legend;
    option.tooltip = { trigger: "item", confine: true, formatter: function (p) { return escaped(names[p.value[0]]) + "<br><b>" + euros(p.value[2] - p.value[1]) + "</b>"; } };
    option.xAxis = money(); option.xAxis.axisLabel.hideOverlap = true;
    option.yAxis = { type: "category", inverse: true, data: names, axisTick: { show: false }, axisLabel: { color: ink, width: width(element) < 560 ? 110 : 170, overflow: "break", lineHeight: 14 } };
    option.series = [{ type: "custom", encode: { x: [1, 2], y: 0 }, data: steps, renderItem: function (params, api) {
      var a = api.coord([api.value(1), api.value(0)]), b = api.coord([api.value(2), api.value(0)]), gain = api.value(2) >= api.value(1);
      return { type: "group", children: [
        { type: "rect", shape: { x: Math.min(a[0], b[0]), y: a[1] - 11, width: Math.max(1, Math.abs(b[0] - a[0])), height: 22 }, style: { fill: api.value(0) === names.length - 1 ? "#17384f" : gain ? "#00507f" : "#8f3b00" } },
        { type: "text", style: { text: short(api.value(2) - api.value(1)), x: Math.min(a[0], b[0]) + 4, y: a[1] - 25, fill: ink, fontSize: 11 } }] };
    } }];
    return option;
  }
  function fan(element) {
    var data = figures.drawn[element.dataset.variantIndex].fans[Number(element.dataset.fan)], option = base(element);
    function less(a, b) { return a.map(function (value, i) { return value - b[i]; }); }
    function band(name, values, colour) {
      return { name: name, type: "line", stack: "fan", stackStrategy: "all", data: values, symbol: "none", silent: true,
        lineStyle: { opacity: 0 }, itemStyle: { color: colour || "transparent" }, areaStyle: colour ? { color: colour, opacity: 1 } : undefined };
    }
    option.xAxis = years(data.years);
    option.xAxis.boundaryGap = false;
    option.yAxis = money();
    option.grid.right = 28;
    option.legend.data = [words.half, words.nine, words.median, words.mean];
    option.grid.bottom = legendRoom(element, option.legend.data);
    option.tooltip.formatter = function (points) {
      var i = points[0].dataIndex;
      return escaped(data.years[i]) + [["p95", "P95"], ["p75", "P75"], ["p50", words.median], ["p25", "P25"], ["p5", "P5"], ["mean", words.mean]].map(function (row) {
        return "<br>" + escaped(row[1]) + ": <b>" + euros(data[row[0]][i]) + "</b>"; }).join("");
    };
    option.series = [band("low", data.p5), band(words.nine, less(data.p25, data.p5), "#cfe3f1"), band(words.half, less(data.p75, data.p25), "#8fbfdf"), band("high", less(data.p95, data.p75), "#cfe3f1"),
      { name: words.median, type: "line", data: data.p50, symbol: "circle", symbolSize: 6, itemStyle: { color: "#17384f" }, lineStyle: { width: 2.5, color: "#17384f" },
        markLine: { silent: true, symbol: "none", animation: false, label: { show: false }, lineStyle: { color: ink, type: "solid", width: 1 }, data: [{ yAxis: 0 }] } },
      { name: words.mean, type: "line", data: data.mean, symbol: "diamond", symbolSize: 7, itemStyle: { color: "#d55e00" }, lineStyle: { width: 2, type: "dashed", color: "#d55e00" } }];
    return option;
  }
  function tornado(element) {
    var data = figures.drawn[element.dataset.variantIndex], bars = data.bars, option = base(element), narrow = width(element) < 560;
    element.style.height = 96 + bars.length * (narrow ? 56 : 44) + "px";
    option.tooltip = { trigger: "item", confine: true, formatter: function (p) { var bar = bars[p.value[0]];
      return escaped(bar.label) + "<br>" + escaped(bar.lowText) + ": <b>" + euros(bar.low) + "</b><br>" + escaped(bar.highText) + ": <b>" + euros(bar.high) + "</b><br>" + escaped(words.atPoint) + ": <b>" + euros(data.base) + "</b>"; } };
    option.xAxis = money(); option.xAxis.scale = true; option.xAxis.axisLabel.hideOverlap = true;
    option.yAxis = { type: "category", inverse: true, data: bars.map(function (bar) { return bar.label; }), axisTick: { show: false }, axisLine: { show: false },
      axisLabel: { color: ink, width: narrow ? 118 : 280, overflow: "break", lineHeight: 14 } };
    option.grid.right = 24;
    option.legend.data = [words.atLow, words.atHigh];
    option.grid.bottom = legendRoom(element, option.legend.data);
    option.series = [["low", words.atLow, "#00507f"], ["high", words.atHigh, "#d55e00"]].map(function (side, i) {
      return { name: side[1], type: "custom", encode: { x: [1, 2], y: 0 }, itemStyle: { color: side[2] }, data: bars.map(function (bar, y) { return [y, data.base, bar[side[0]]]; }),
        markLine: i ? undefined : { silent: true, symbol: "none", animation: false, label: { show: false }, lineStyle: { color: ink, type: "solid", width: 1 }, data: [{ xAxis: data.base }] },
        renderItem: function (params, api) {
          var a = api.coord([api.value(1), api.value(0)]), b = api.coord([api.value(2), api.value(0)]);
          return { type: "rect", shape: { x: Math.min(a[0], b[0]), y: a[1] - 8, width: Math.max(1, Math.abs(b[0] - a[0])), height: 16 }, style: { fill: side[2] } };
        } };
    });
    return option;
  }
  function grant(element) {
    var data = figures.grants[Number(element.dataset.grant)];
    var option = base(element), labels = [], gap = [];
    // The years from the base year until the horizon stand before the variants, so that the cliff is seen whole.
    for (var y = data.baseYear; y < Number(data.years[0]); y++) { labels.push(String(y)); gap.push(null); }
    option.xAxis = years(labels.concat(data.years));
    option.yAxis = money();
    option.yAxis.min = 0;
    option.grid.bottom = legendRoom(element, data.variants.map(function (v) { return v.title + words.chosen; }).concat(gap.length ? [words.base] : []));
    option.series = data.variants.map(function (variant, i) {
      return { name: variant.title + (variant.chosen && data.variants.length > 1 ? " (" + words.chosen + ")" : ""), type: "line", step: "middle", data: gap.concat(variant.amounts),
        symbol: symbols[i % 6], symbolSize: 6, z: variant.chosen ? 3 : 2, itemStyle: { color: colours[i % 6] },
        lineStyle: { width: variant.chosen ? 4 : 2, type: variant.chosen ? "solid" : dashes[1 + i % 5], color: colours[i % 6] } };
    });
    if (gap.length) {
      option.series.push({ name: words.base, type: "bar", barWidth: 18, data: data.before, itemStyle: { color: "#17384f" },
        label: { show: true, position: "top", color: ink, formatter: function (p) { return short(p.value); } } });
    }
    return option;
  }
  function benchmark(element) {
    var rows = figures.benchmark, option = base(element), narrow = width(element) < 560;
    element.style.height = 90 + rows.length * (narrow ? 48 : 40) + "px";
    option.xAxis = { type: "value", axisLabel: { color: soft, formatter: function (v) { return number(v, 0); }, hideOverlap: true }, splitLine: { lineStyle: { color: "#edf0f2" } } };
    option.yAxis = { type: "category", inverse: true, data: rows.map(function (r) { return r.label; }), axisTick: { show: false }, axisLine: { show: false },
      axisLabel: { color: ink, width: narrow ? 110 : 300, overflow: "break", lineHeight: 14 } };
    option.grid.bottom = 36;
    option.tooltip.valueFormatter = function (v) { return (dutch ? "\u20ac\u00a0" : "\u20ac") + number(v, 2); };
    option.series = [["own", "#0072b2"], ["national", "#b9c2cb"]].map(function (part) {
      return { name: words[part[0]], type: "bar", barMaxWidth: 16, data: rows.map(function (r) { return r[part[0]]; }), itemStyle: { color: part[1] } };
    });
    return option;
  }
  function timeline(element) {
    var rows = [], narrow = width(element) < 560;
    variants.forEach(function (variant, i) {
      variant.agreements.forEach(function (agreement) { rows.push({ agreement: agreement, colour: colours[i % 6], label: variant.letter + "  " + agreement.title }); });
    });
    var option = base(element);
    element.style.height = 110 + rows.length * (narrow ? 74 : 56) + "px";
    function spans(key, to, opacity, offset) {
      return { name: words[key], type: "custom", encode: { x: [1, 2], y: 0 }, itemStyle: { color: opacity === 1 ? soft : "#c6ced6" },
        tooltip: { formatter: function (p) { var a = rows[p.value[0]].agreement; return escaped(rows[p.value[0]].label) + "<br>" + escaped(words[key]) + ": " + escaped(a[to + "Text"]); } },
        data: rows.map(function (row, y) { return [y, key === "firm" ? row.agreement.start : row.agreement.firm, row.agreement[to]]; })
          .filter(function (d) { return d[2] > d[1]; }),
        renderItem: function (params, api) {
          var from = api.coord([api.value(1), api.value(0)]), until = api.coord([api.value(2), api.value(0)]), height = 18;
          return { type: "rect", shape: { x: from[0], y: from[1] - height / 2 + (narrow ? 12 : 0), width: Math.max(1, until[0] - from[0]), height: height, r: 2 },
            style: { fill: rows[api.value(0)].colour, opacity: opacity, stroke: rows[api.value(0)].colour, lineDash: opacity === 1 ? null : [4, 3], lineWidth: 1.5, fillOpacity: opacity === 1 ? 1 : 0.22 } };
        } };
    }
    function points(key, symbol, colour) {
      var data = [];
      rows.forEach(function (row, y) { (row.agreement[key] || []).forEach(function (p) { data.push({ value: [p.date, y], what: p.what }); }); });
      return { name: words[key === "notices" ? "notice" : key], type: "scatter", symbol: symbol, symbolSize: 13, symbolOffset: [0, narrow ? 12 : 0], data: data, itemStyle: { color: colour, borderColor: "#fff", borderWidth: 1.5 }, z: 5,
        tooltip: { formatter: function (p) { return escaped(p.data.what); } } };
    }
    var days = [];
    rows.forEach(function (r) { days.push(r.agreement.start, r.agreement.expected, r.agreement.firm); r.agreement.notices.forEach(function (n) { days.push(n.date); }); });
    days.sort();
    option.tooltip = { trigger: "item", confine: true };
    option.grid.left = narrow ? 18 : 8;
    option.xAxis = { type: "time", min: Number(days[0].slice(0, 4)) + "-01-01", max: (Number(days[days.length - 1].slice(0, 4)) + 1) + "-01-01",
      minInterval: 365 * 864e5, splitNumber: narrow ? 5 : 12, axisLabel: { color: soft, formatter: "{yyyy}", hideOverlap: true, alignMinLabel: "left" }, splitLine: { show: true, lineStyle: { color: "#edf0f2" } } };
    option.yAxis = { type: "category", inverse: true, data: rows.map(function (r) { return r.label; }), axisTick: { show: false }, axisLine: { show: false },
      axisLabel: narrow ? { inside: true, verticalAlign: "bottom", padding: [0, 0, 6, -4], color: ink, width: width(element) - 40, overflow: "truncate" } : { color: ink, width: 230, overflow: "break", lineHeight: 15 }, z: 10 };
    option.legend.data = [words.firm, words.expected, words.renegotiation, words.notice];
    option.grid.bottom = legendRoom(element, option.legend.data);
    option.series = [spans("firm", "firm", 1), spans("expected", "expected", 0.5), points("renegotiation", "diamond", "#1c2530"), points("notices", "triangle", "#b00020")];
    return option;
  }
  var flow = { variant: 0, year: figures.years[0] };
  function sankey(element) {
    var flows = variants[flow.variant].flows, links = flows.byYear[flow.year] || [], seen = {}, narrow = width(element) < 560;
    links.forEach(function (l) { seen[l.source] = (seen[l.source] || 0) + l.value; seen[l.target] = (seen[l.target] || 0) + l.value; });
    var keys = Object.keys(flows.labels).filter(function (key) { return seen[key]; }), sources = 0;
    var targets = keys.filter(function (key) { return key.indexOf("to ") === 0; }).length;
    element.style.height = Math.max(380, targets * (narrow ? 56 : 46)) + "px";
    var nodes = keys.map(function (key) {
      var from = key.indexOf("from ") === 0;
      return { name: key, depth: from ? 0 : 1, itemStyle: { color: key === "from means" ? colours[0] : from ? colours[[4, 2, 3, 1, 5][sources++ % 5]] : "#17384f" },
        label: { position: from ? "insideLeft" : "insideRight", offset: from ? [14, 0] : [-14, 0], align: from ? "left" : "right" } };
    });
    var option = base(element);
    option.tooltip = { trigger: "item", confine: true, formatter: function (p) {
      var label = p.dataType === "edge" ? flows.labels[p.data.source] + " \u2192 " + flows.labels[p.data.target] : flows.labels[p.name];
      return escaped(label) + "<br><b>" + euros(p.value) + "</b>"; } };
    delete option.grid; delete option.legend;
    option.animation = false;
    option.series = [{ type: "sankey", left: 2, right: 2, top: 14, bottom: 14, nodeWidth: 12, nodeGap: narrow ? 28 : 18, draggable: false, layoutIterations: 16, data: nodes, links: links,
      lineStyle: { color: "source", opacity: 0.28, curveness: 0.5 }, emphasis: { focus: "adjacency" },
      label: { color: ink, fontSize: narrow ? 11 : 13, lineHeight: narrow ? 14 : 16, textBorderColor: "#fff", textBorderWidth: 3, formatter: function (p) {
        return cut(flows.labels[p.name], narrow ? 22 : 48) + (narrow ? "\n" : "  ") + short(seen[p.name]); } } }];
    return option;
  }
  function option(element) {
    switch (element.dataset.chart) {
      case "balance": case "doubleCost": return compare(element, element.dataset.chart, "bar");
      case "cumulative": case "reserve": return compare(element, element.dataset.chart, "line");
      case "commitment": return commitment(element);
      case "grant": return grant(element);
      case "benchmark": return benchmark(element);
      case "timeline": return timeline(element);
      case "sankey": return sankey(element);
      case "payers": return series(element, "payers", "line");
      case "domains": return series(element, "domains", "bar");
      case "causes": return waterfall(element);
      case "fan": return fan(element);
      case "tornado": return tornado(element);
    }
    return null;
  }
  Array.prototype.forEach.call(document.querySelectorAll(".chart"), function (element) {
    if (!window.echarts) { element.textContent = words.noChart; element.style.height = "auto"; return; }
    var drawn = option(element);
    var chart = echarts.init(element, null, { renderer: "svg" });
    chart.setOption(drawn);
    chart.resize();
    charts.push({ element: element, chart: chart });
  });
  function redraw() {
    charts.forEach(function (c) { c.chart.resize({ animation: { duration: 0 } }); c.chart.setOption(option(c.element), true); c.chart.resize(); });
  }
  var waiting = 0;
  window.addEventListener("resize", function () { clearTimeout(waiting); waiting = setTimeout(redraw, 150); });

  function redrawFlows() { charts.forEach(function (c) { if (c.element.dataset.chart === "sankey") { c.chart.setOption(sankey(c.element), true); c.chart.resize(); } }); }
  var slider = document.getElementById("flow-slider");
  if (slider) {
    slider.addEventListener("input", function () {
      flow.year = figures.years[Number(slider.value)];
      document.getElementById("flow-year").textContent = flow.year;
      slider.setAttribute("aria-valuetext", flow.year);
      redrawFlows();
    });
    slider.value = 0;
  }
  function press(button) {
    Array.prototype.forEach.call(button.parentNode.querySelectorAll("button"), function (other) { other.setAttribute("aria-pressed", String(other === button)); });
  }
  Array.prototype.forEach.call(document.querySelectorAll("[data-flow-variant]"), function (button) {
    button.addEventListener("click", function () { press(button); flow.variant = Number(button.dataset.flowVariant); redrawFlows(); });
  });
  Array.prototype.forEach.call(document.querySelectorAll("[data-choices]"), function (box) {
    var chosen = { view: "d", variant: variants[0].letter };
    function show() {
      Array.prototype.forEach.call(box.querySelectorAll(".pane"), function (pane) {
        pane.hidden = pane.dataset.view !== chosen.view || pane.dataset.variant !== chosen.variant;
      });
    }
    Array.prototype.forEach.call(box.querySelectorAll("[data-choose]"), function (button) {
      button.addEventListener("click", function () { press(button); chosen[button.dataset.choose] = button.dataset.value; show(); });
    });
    show();
  });

  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = Array.prototype.filter.call(document.querySelectorAll("details"), function (d) { return !d.open; });
    opened.forEach(function (d) { d.open = true; });
    charts.forEach(function (c) {
      var svg = c.element.querySelector("svg");
      if (svg) { svg.setAttribute("viewBox", "0 0 " + c.chart.getWidth() + " " + c.chart.getHeight()); }
    });
  });
  window.addEventListener("afterprint", function () { 
    opened.forEach(function (d) { d.open = false; });
    charts.forEach(function (c) { var svg = c.element.querySelector("svg"); if (svg) { svg.removeAttribute("viewBox"); } });
    redraw();
  });
})();
