set encoding utf8
set terminal svg size 773,314 noenhanced font 'DejaVu Sans,11' background '#ffffff'
set multiplot title "E2EE rise in points, activations binned, digit_circle (preset paper), seeds 1-3" font ',13' textcolor rgb '#222222'
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
set xrange [0.000282363037:2.82363037e-05]
set xtics ("5e-05" 5e-05, "0.0001" 0.0001, "0.0002" 0.0002)
set xlabel "nominal density" textcolor rgb '#222222' offset 0,0.6
unset logscale y
set yrange [-0.5304:6.6144]
set ytics ("0" 0, "2" 2, "4" 4, "6" 6)
set ylabel "" textcolor rgb '#222222' offset 1,0
plot '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with linespoints linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#800072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b3d55e00' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b3d55e00' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b3d55e00' notitle, \
     '-' using 1:2 with linespoints linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#80d55e00' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b3009e73' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b3009e73' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b3009e73' notitle, \
     '-' using 1:2 with linespoints linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#80009e73' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b3cc79a7' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b3cc79a7' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b3cc79a7' notitle, \
     '-' using 1:2 with linespoints linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#80cc79a7' notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#d55e00' linewidth 2 dashtype 1 pointtype 5 pointsize 0.6 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#009e73' linewidth 2 dashtype 1 pointtype 9 pointsize 0.6 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#cc79a7' linewidth 2 dashtype 1 pointtype 13 pointsize 0.6 notitle
0.0001587396 2.08
0.0001190547 1.76
8.929105e-05 1.44
6.696828e-05 1.12
5.022621e-05 0.8
e
0.0001587396 4.16
0.0001190547 3.52
8.929105e-05 2.88
6.696828e-05 2.24
5.022621e-05 1.6
e
0.0001587396 6.24
0.0001190547 5.28
8.929105e-05 4.32
6.696828e-05 3.36
5.022621e-05 2.4
e
0.0001190547 1.72
8.929105e-05 0.8
6.696828e-05 0.99
5.022621e-05 0.5
e
0.0001587396 0.52
0.0001190547 0.44
8.929105e-05 0.36
6.696828e-05 0.28
5.022621e-05 0.2
e
0.0001587396 1.04
0.0001190547 0.88
8.929105e-05 0.72
6.696828e-05 0.56
5.022621e-05 0.4
e
0.0001587396 1.56
0.0001190547 1.32
8.929105e-05 1.08
6.696828e-05 0.84
5.022621e-05 0.6
e
0.0001587396 0.75
0.0001190547 0.57
8.929105e-05 0.25
6.696828e-05 0.24
5.022621e-05 0.15
e
0.0001587396 0.156
0.0001190547 0.132
8.929105e-05 0.108
6.696828e-05 0.084
5.022621e-05 0.06
e
0.0001587396 0.312
0.0001190547 0.264
8.929105e-05 0.216
6.696828e-05 0.168
5.022621e-05 0.12
e
0.0001587396 0.468
0.0001190547 0.396
8.929105e-05 0.324
6.696828e-05 0.252
5.022621e-05 0.18
e
0.0001587396 0.26
0.0001190547 0.17
8.929105e-05 0.07
6.696828e-05 0.1
5.022621e-05 0.05
e
0.0001587396 -0.052
0.0001190547 -0.044
8.929105e-05 -0.036
6.696828e-05 -0.028
5.022621e-05 -0.02
e
0.0001587396 -0.104
0.0001190547 -0.088
8.929105e-05 -0.072
6.696828e-05 -0.056
5.022621e-05 -0.04
e
0.0001587396 -0.156
0.0001190547 -0.132
8.929105e-05 -0.108
6.696828e-05 -0.084
5.022621e-05 -0.06
e
0.0001587396 0.15
0.0001190547 0.1
8.929105e-05 0
6.696828e-05 0.06
5.022621e-05 0.02
e
0.0001587396 4.16
0.0001190547 3.52
8.929105e-05 2.88
6.696828e-05 2.24
5.022621e-05 1.6
e
0.0001587396 1.04
0.0001190547 0.88
8.929105e-05 0.72
6.696828e-05 0.56
5.022621e-05 0.4
e
0.0001587396 0.312
0.0001190547 0.264
8.929105e-05 0.216
6.696828e-05 0.168
5.022621e-05 0.12
e
0.0001587396 -0.104
0.0001190547 -0.088
8.929105e-05 -0.072
6.696828e-05 -0.056
5.022621e-05 -0.04
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
     NaN with linespoints linecolor rgb '#cc79a7' linewidth 2 dashtype 1 pointtype 13 pointsize 0.6 title "16 bins", \
     NaN with linespoints linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#80222222' title "paper"
unset multiplot
