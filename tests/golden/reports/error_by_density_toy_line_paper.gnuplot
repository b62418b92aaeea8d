set encoding utf8
set terminal svg size 940,584 noenhanced font 'DejaVu Sans,11' background '#ffffff'
set multiplot title "Errors by density, toy_line (preset paper), seed 1" font ',13' textcolor rgb '#222222'
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.085106383
set rmargin at screen 0.404255319
set tmargin at screen 0.880136986
set bmargin at screen 0.565068493
set title "False-positive error (FPE)" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [0.575:0.0025]
set xtics ("0.003" 0.003, "0.01" 0.01, "0.03" 0.03, "0.1" 0.1, "0.3" 0.3)
set xlabel "nominal density" textcolor rgb '#222222' offset 0,0.6
unset logscale y
set yrange [0:96.46]
set ytics ("0\045\045" 0, "20\045\045" 20, "40\045\045" 40, "60\045\045" 60, "80\045\045" 80)
set ylabel "" textcolor rgb '#222222' offset 1,0
set arrow 1 from 0.004, graph 0 to 0.004, graph 1 nohead back linecolor rgb '#222222' linewidth 1 dashtype 3
set label 1 "minimum density" at 0.004, graph 0.97 right rotate by 90 offset character 0.8,0 textcolor rgb '#222222' font ',8'
plot '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle
0.5 91
0.375 88.1421253
0.28125 85.1872912
0.2109375 82.1249037
0.1582031 78.9422863
0.1186523 75.6240578
0.08898926 72.1512474
0.06674194 68.5
0.05005646 64.6396103
0.03754234 60.5294045
0.02815676 56.1135192
0.02111757 51.3115295
0.01583818 46
0.01187863 39.9711432
0.008908974 32.8198052
0.006681731 23.5
0.005011298 1
e
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.510638298
set rmargin at screen 0.829787234
set tmargin at screen 0.880136986
set bmargin at screen 0.565068493
set title "False-negative error (FNE)" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [0.575:0.0025]
set xtics ("0.003" 0.003, "0.01" 0.01, "0.03" 0.03, "0.1" 0.1, "0.3" 0.3)
set xlabel "nominal density" textcolor rgb '#222222' offset 0,0.6
unset logscale y
set yrange [0:1.802]
set ytics ("0\045\045" 0, "0.5\045\045" 0.5, "1\045\045" 1, "1.5\045\045" 1.5)
set ylabel "" textcolor rgb '#222222' offset 1,0
set arrow 1 from 0.004, graph 0 to 0.004, graph 1 nohead back linecolor rgb '#222222' linewidth 1 dashtype 3
set label 1 "minimum density" at 0.004, graph 0.97 right rotate by 90 offset character 0.8,0 textcolor rgb '#222222' font ',8'
plot '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle
0.5 0.1
0.375 0.2
0.28125 0.3
0.2109375 0.4
0.1582031 0.5
0.1186523 0.6
0.08898926 0.7
0.06674194 0.8
0.05005646 0.9
0.03754234 1
0.02815676 1.1
0.02111757 1.2
0.01583818 1.3
0.01187863 1.4
0.008908974 1.5
0.006681731 1.6
0.005011298 1.7
e
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.085106383
set rmargin at screen 0.404255319
set tmargin at screen 0.417808219
set bmargin at screen 0.102739726
set title "Confusion error (CE)" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [0.575:0.0025]
set xtics ("0.003" 0.003, "0.01" 0.01, "0.03" 0.03, "0.1" 0.1, "0.3" 0.3)
set xlabel "nominal density" textcolor rgb '#222222' offset 0,0.6
unset logscale y
set yrange [0:65.19]
set ytics ("0\045\045" 0, "20\045\045" 20, "40\045\045" 40, "60\045\045" 60)
set ylabel "" textcolor rgb '#222222' offset 1,0
set arrow 1 from 0.004, graph 0 to 0.004, graph 1 nohead back linecolor rgb '#222222' linewidth 1 dashtype 3
set label 1 "minimum density" at 0.004, graph 0.97 right rotate by 90 offset character 0.8,0 textcolor rgb '#222222' font ',8'
plot '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle
0.5 61.5
0.375 57.75
0.28125 54
0.2109375 50.25
0.1582031 46.5
0.1186523 42.75
0.08898926 39
0.06674194 35.25
0.05005646 31.5
0.03754234 27.75
0.02815676 24
0.02111757 20.25
0.01583818 16.5
0.01187863 12.75
0.008908974 9
0.006681731 5.25
0.005011298 1.5
e
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.510638298
set rmargin at screen 0.829787234
set tmargin at screen 0.417808219
set bmargin at screen 0.102739726
set title "End-to-end error (E2EE)" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [0.575:0.0025]
set xtics ("0.003" 0.003, "0.01" 0.01, "0.03" 0.03, "0.1" 0.1, "0.3" 0.3)
set xlabel "nominal density" textcolor rgb '#222222' offset 0,0.6
unset logscale y
set yrange [0:6.148]
set ytics ("0\045\045" 0, "2\045\045" 2, "4\045\045" 4, "6\045\045" 6)
set ylabel "" textcolor rgb '#222222' offset 1,0
set arrow 1 from 0.004, graph 0 to 0.004, graph 1 nohead back linecolor rgb '#222222' linewidth 1 dashtype 3
set label 1 "minimum density" at 0.004, graph 0.97 right rotate by 90 offset character 0.8,0 textcolor rgb '#222222' font ',8'
plot '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle
0.5 1
0.375 1.3
0.28125 1.6
0.2109375 1.9
0.1582031 2.2
0.1186523 2.5
0.08898926 2.8
0.06674194 3.1
0.05005646 3.4
0.03754234 3.7
0.02815676 4
0.02111757 4.3
0.01583818 4.6
0.01187863 4.9
0.008908974 5.2
0.006681731 5.5
0.005011298 5.8
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
set lmargin at screen 0.85106383
set rmargin at screen 1
set tmargin at screen 0.893835616
set bmargin at screen 0
set xrange [0:1]
set yrange [0:1]
set key at graph 0, graph 1 left top vertical Left reverse samplen 2 maxcols 1 textcolor rgb '#222222'
plot NaN with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 title "annealed"
unset multiplot
