set encoding utf8
set terminal svg size 940,584 noenhanced font 'DejaVu Sans,11' background '#ffffff'
set multiplot title "Errors by density, toy_circle (preset quick), mean over seeds 1-3" font ',13' textcolor rgb '#222222'
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
set yrange [0:103]
set ytics ("0\045\045" 0, "50\045\045" 50, "100\045\045" 100)
set ylabel "" textcolor rgb '#222222' offset 1,0
set arrow 1 from 0.004, graph 0 to 0.004, graph 1 nohead back linecolor rgb '#222222' linewidth 1 dashtype 3
set label 1 "minimum density" at 0.004, graph 0.97 right rotate by 90 offset character 0.8,0 textcolor rgb '#222222' font ',8'
plot '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle
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
0.5 94
0.375 91.1421253
0.28125 88.1872912
0.2109375 85.1249037
0.1582031 81.9422863
0.1186523 78.6240578
0.08898926 75.1512474
0.06674194 71.5
0.05005646 67.6396103
0.03754234 63.5294045
0.02815676 59.1135192
0.02111757 54.3115295
0.01583818 49
0.01187863 42.9711432
0.008908974 35.8198052
0.006681731 26.5
0.005011298 4
e
0.5 99
0.375 96.1421253
0.28125 93.1872912
0.2109375 90.1249037
0.1582031 86.9422863
0.1186523 83.6240578
0.08898926 80.1512474
0.06674194 76.5
0.05005646 72.6396103
0.03754234 68.5294045
0.02815676 64.1135192
0.02111757 59.3115295
0.01583818 54
0.01187863 47.9711432
0.008908974 40.8198052
0.006681731 31.5
0.005011298 9
e
0.5 94.6666667
0.375 91.808792
0.28125 88.8539579
0.2109375 85.7915704
0.1582031 82.608953
0.1186523 79.2907244
0.08898926 75.817914
0.06674194 72.1666667
0.05005646 68.306277
0.03754234 64.1960712
0.02815676 59.7801859
0.02111757 54.9781962
0.01583818 49.6666667
0.01187863 43.6378098
0.008908974 36.4864718
0.006681731 27.1666667
0.005011298 4.66666667
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
set yrange [0:16.218]
set ytics ("0\045\045" 0, "5\045\045" 5, "10\045\045" 10, "15\045\045" 15)
set ylabel "" textcolor rgb '#222222' offset 1,0
set arrow 1 from 0.004, graph 0 to 0.004, graph 1 nohead back linecolor rgb '#222222' linewidth 1 dashtype 3
set label 1 "minimum density" at 0.004, graph 0.97 right rotate by 90 offset character 0.8,0 textcolor rgb '#222222' font ',8'
plot '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle
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
0.5 0.4
0.375 0.8
0.28125 1.2
0.2109375 1.6
0.1582031 2
0.1186523 2.4
0.08898926 2.8
0.06674194 3.2
0.05005646 3.6
0.03754234 4
0.02815676 4.4
0.02111757 4.8
0.01583818 5.2
0.01187863 5.6
0.008908974 6
0.006681731 6.4
0.005011298 6.8
e
0.5 0.9
0.375 1.8
0.28125 2.7
0.2109375 3.6
0.1582031 4.5
0.1186523 5.4
0.08898926 6.3
0.06674194 7.2
0.05005646 8.1
0.03754234 9
0.02815676 9.9
0.02111757 10.8
0.01583818 11.7
0.01187863 12.6
0.008908974 13.5
0.006681731 14.4
0.005011298 15.3
e
0.5 0.466666667
0.375 0.933333333
0.28125 1.4
0.2109375 1.86666667
0.1582031 2.33333333
0.1186523 2.8
0.08898926 3.26666667
0.06674194 3.73333333
0.05005646 4.2
0.03754234 4.66666667
0.02815676 5.13333333
0.02111757 5.6
0.01583818 6.06666667
0.01187863 6.53333333
0.008908974 7
0.006681731 7.46666667
0.005011298 7.93333333
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
set yrange [0:77.91]
set ytics ("0\045\045" 0, "20\045\045" 20, "40\045\045" 40, "60\045\045" 60)
set ylabel "" textcolor rgb '#222222' offset 1,0
set arrow 1 from 0.004, graph 0 to 0.004, graph 1 nohead back linecolor rgb '#222222' linewidth 1 dashtype 3
set label 1 "minimum density" at 0.004, graph 0.97 right rotate by 90 offset character 0.8,0 textcolor rgb '#222222' font ',8'
plot '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle
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
0.5 66
0.375 62.25
0.28125 58.5
0.2109375 54.75
0.1582031 51
0.1186523 47.25
0.08898926 43.5
0.06674194 39.75
0.05005646 36
0.03754234 32.25
0.02815676 28.5
0.02111757 24.75
0.01583818 21
0.01187863 17.25
0.008908974 13.5
0.006681731 9.75
0.005011298 6
e
0.5 73.5
0.375 69.75
0.28125 66
0.2109375 62.25
0.1582031 58.5
0.1186523 54.75
0.08898926 51
0.06674194 47.25
0.05005646 43.5
0.03754234 39.75
0.02815676 36
0.02111757 32.25
0.01583818 28.5
0.01187863 24.75
0.008908974 21
0.006681731 17.25
0.005011298 13.5
e
0.5 67
0.375 63.25
0.28125 59.5
0.2109375 55.75
0.1582031 52
0.1186523 48.25
0.08898926 44.5
0.06674194 40.75
0.05005646 37
0.03754234 33.25
0.02815676 29.5
0.02111757 25.75
0.01583818 22
0.01187863 18.25
0.008908974 14.5
0.006681731 10.75
0.005011298 7
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
set yrange [0:46.852]
set ytics ("0\045\045" 0, "10\045\045" 10, "20\045\045" 20, "30\045\045" 30, "40\045\045" 40)
set ylabel "" textcolor rgb '#222222' offset 1,0
set arrow 1 from 0.004, graph 0 to 0.004, graph 1 nohead back linecolor rgb '#222222' linewidth 1 dashtype 3
set label 1 "minimum density" at 0.004, graph 0.97 right rotate by 90 offset character 0.8,0 textcolor rgb '#222222' font ',8'
plot '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle
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
0.5 1
0.375 2.2
0.28125 3.4
0.2109375 4.6
0.1582031 5.8
0.1186523 7
0.08898926 8.2
0.06674194 9.4
0.05005646 10.6
0.03754234 11.8
0.02815676 13
0.02111757 14.2
0.01583818 15.4
0.01187863 16.6
0.008908974 17.8
0.006681731 19
0.005011298 20.2
e
0.5 1
0.375 3.7
0.28125 6.4
0.2109375 9.1
0.1582031 11.8
0.1186523 14.5
0.08898926 17.2
0.06674194 19.9
0.05005646 22.6
0.03754234 25.3
0.02815676 28
0.02111757 30.7
0.01583818 33.4
0.01187863 36.1
0.008908974 38.8
0.006681731 41.5
0.005011298 44.2
e
0.5 1
0.375 2.4
0.28125 3.8
0.2109375 5.2
0.1582031 6.6
0.1186523 8
0.08898926 9.4
0.06674194 10.8
0.05005646 12.2
0.03754234 13.6
0.02815676 15
0.02111757 16.4
0.01583818 17.8
0.01187863 19.2
0.008908974 20.6
0.006681731 22
0.005011298 23.4
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
