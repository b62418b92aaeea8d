set encoding utf8
set terminal svg size 773,314 noenhanced font 'DejaVu Sans,11' background '#ffffff'
set multiplot title "E2EE rise in points, activations binned, digit_circle (preset quick), seeds 1-3" font ',13' textcolor rgb '#222222'
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.103492885
set rmargin at screen 0.802069858
set tmargin at screen 0.777070064
set bmargin at screen 0.191082803
set title "sparling_mt" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [0.00211533404:0.000211533404]
set xtics ("0.0005" 0.0005, "0.001" 0.001, "0.002" 0.002)
set xlabel "nominal density" textcolor rgb '#222222' offset 0,0.6
unset logscale y
set yrange [-0.5304:6.6144]
set ytics ("0" 0, "2" 2, "4" 4, "6" 6)
set ylabel "" textcolor rgb '#222222' offset 1,0
plot '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b3d55e00' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b3d55e00' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b3d55e00' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b3009e73' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b3009e73' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b3009e73' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b3cc79a7' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b3cc79a7' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b3cc79a7' notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#d55e00' linewidth 2 dashtype 1 pointtype 5 pointsize 0.6 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#009e73' linewidth 2 dashtype 1 pointtype 9 pointsize 0.6 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#cc79a7' linewidth 2 dashtype 1 pointtype 13 pointsize 0.6 notitle
0.001189204 2.08
0.0008919034 1.76
0.0006689275 1.44
0.0005016956 1.12
0.0003762717 0.8
e
0.001189204 4.16
0.0008919034 3.52
0.0006689275 2.88
0.0005016956 2.24
0.0003762717 1.6
e
0.001189204 6.24
0.0008919034 5.28
0.0006689275 4.32
0.0005016956 3.36
0.0003762717 2.4
e
0.001189204 0.52
0.0008919034 0.44
0.0006689275 0.36
0.0005016956 0.28
0.0003762717 0.2
e
0.001189204 1.04
0.0008919034 0.88
0.0006689275 0.72
0.0005016956 0.56
0.0003762717 0.4
e
0.001189204 1.56
0.0008919034 1.32
0.0006689275 1.08
0.0005016956 0.84
0.0003762717 0.6
e
0.001189204 0.156
0.0008919034 0.132
0.0006689275 0.108
0.0005016956 0.084
0.0003762717 0.06
e
0.001189204 0.312
0.0008919034 0.264
0.0006689275 0.216
0.0005016956 0.168
0.0003762717 0.12
e
0.001189204 0.468
0.0008919034 0.396
0.0006689275 0.324
0.0005016956 0.252
0.0003762717 0.18
e
0.001189204 -0.052
0.0008919034 -0.044
0.0006689275 -0.036
0.0005016956 -0.028
0.0003762717 -0.02
e
0.001189204 -0.104
0.0008919034 -0.088
0.0006689275 -0.072
0.0005016956 -0.056
0.0003762717 -0.04
e
0.001189204 -0.156
0.0008919034 -0.132
0.0006689275 -0.108
0.0005016956 -0.084
0.0003762717 -0.06
e
0.001189204 4.16
0.0008919034 3.52
0.0006689275 2.88
0.0005016956 2.24
0.0003762717 1.6
e
0.001189204 1.04
0.0008919034 0.88
0.0006689275 0.72
0.0005016956 0.56
0.0003762717 0.4
e
0.001189204 0.312
0.0008919034 0.264
0.0006689275 0.216
0.0005016956 0.168
0.0003762717 0.12
e
0.001189204 -0.104
0.0008919034 -0.088
0.0006689275 -0.072
0.0005016956 -0.056
0.0003762717 -0.04
e
unset border
unset tics
unset grid
unset logscale
unset xlabel
unset ylabel
unset label
unset arrow
unset title
set lmargin at screen 0.827943079
set rmargin at screen 1
set tmargin at screen 0.802547771
set bmargin at screen 0
set xrange [0:1]
set yrange [0:1]
set key at graph 0, graph 1 left top vertical Left reverse samplen 2 maxcols 1 textcolor rgb '#222222'
plot NaN with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 title "2 bins", \
     NaN with linespoints linecolor rgb '#d55e00' linewidth 2 dashtype 1 pointtype 5 pointsize 0.6 title "4 bins", \
     NaN with linespoints linecolor rgb '#009e73' linewidth 2 dashtype 1 pointtype 9 pointsize 0.6 title "8 bins", \
     NaN with linespoints linecolor rgb '#cc79a7' linewidth 2 dashtype 1 pointtype 13 pointsize 0.6 title "16 bins"
unset multiplot
